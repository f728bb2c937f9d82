package apps.play

import org.apache.pekko.actor.ActorSystem
import org.apache.pekko.pattern.after
import play.api.mvc.AbstractController
import play.api.mvc.ControllerComponents
import play.api.mvc.Result

import scala.concurrent.ExecutionContext
import scala.concurrent.Future
import scala.concurrent.duration.DurationInt

final class ApiController(components: ControllerComponents, system: ActorSystem)
    extends AbstractController(components) {

  private implicit val executor: ExecutionContext = components.executionContext

  def item(id: String) = Action(Ok(s"item $id"))

  def create = Action(parse.tolerantText)(request => Ok(request.body))

  def order(shop: String, order: String) = Action(Ok(s"order $order of $shop"))

  def unhandled(id: String) = Action.async(fails(new IllegalStateException("meant")))

  def handled(id: String) = Action.async {
    fails(new UnsupportedOperationException("meant")).recover {
      case _: UnsupportedOperationException => ServiceUnavailable("later")
    }
  }

  def status(code: Int) = Action(Status(code))

  def later(id: String) = Action.async(in50Millis(Ok(s"later $id")))

  def laterFails(id: String) = Action.async(in50Millis(throw new IllegalStateException("meant")))

  private def fails(thrown: Exception): Future[Result] = Future(throw thrown)

  private def in50Millis(answer: => Result): Future[Result] =
    after(50.millis, system.scheduler)(Future(answer))
}
