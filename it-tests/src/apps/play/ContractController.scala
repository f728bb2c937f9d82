package apps.play

import org.apache.pekko.actor.ActorSystem
import org.apache.pekko.pattern.after
import org.apache.pekko.stream.scaladsl.Flow
import org.apache.pekko.stream.scaladsl.Source
import org.apache.pekko.util.ByteString
import play.api.mvc.AbstractController
import play.api.mvc.ControllerComponents
import play.api.mvc.Result
import play.api.mvc.WebSocket

import scala.concurrent.ExecutionContext
import scala.concurrent.Future
import scala.concurrent.duration.DurationLong

final class ContractController(components: ControllerComponents, system: ActorSystem)
    extends AbstractController(components) {

  private implicit val executor: ExecutionContext = components.executionContext

  def ok = Action(Ok("ok"))

  def echo = Action(parse.byteString)(request => Ok(request.body))

  def created = Action(parse.byteString)(request => Created(request.body))

  def redirect = Action(Redirect("/ok", FOUND))

  def exception = Action(_ => throw new IllegalStateException("meant"))

  def status(code: Int) = Action { request =>
    if (request.queryString.contains("plain")) Status(code)("status") else Status(code)
  }

  def slow(millis: Long) = Action.async(later(millis)(Ok("slow")))

  def stream(chunks: Long) =
    Action(Ok.chunked(Source.repeat(ByteString(new Array[Byte](1024))).take(chunks)))

  def async = Action.async(later(120)(Ok("async")))

  def asyncError = Action.async(later(50)(throw new IllegalStateException("meant")))

  def asyncTimeout = Action.async(later(100)(InternalServerError("timeout")))

  def webSocket = WebSocket.accept[String, String](_ => Flow[String])

  def item(id: String) = Action(Ok(s"item /$id"))

  private def later(millis: Long)(answer: => Result): Future[Result] =
    after(millis.millis, system.scheduler)(Future(answer))
}
