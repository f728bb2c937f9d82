package apps.play

import play.api.ApplicationLoader
import play.api.BuiltInComponentsFromContext
import play.api.Environment
import play.api.Mode
import play.api.NoHttpFiltersComponents
import play.api.routing.Router
import play.core.server.ServerConfig
import play.core.server.ServerProvider
import router.Routes

/** The contracts of servers and of routes, in files of routes as Play compiles them. */
object PlayApp {

  def main(args: Array[String]): Unit = {
    val config = ServerConfig(port = Some(0), address = "127.0.0.1", mode = Mode.Prod)
    val context = ApplicationLoader.Context.create(Environment.simple(mode = Mode.Prod))
    val server = ServerProvider
      .fromConfiguration(getClass.getClassLoader, config.configuration)
      .createServer(config, new PlayApp(context).application)
    println(s"READY ${server.httpPort.get}")
  }
}

final class PlayApp(context: ApplicationLoader.Context)
    extends BuiltInComponentsFromContext(context)
    with NoHttpFiltersComponents {

  private lazy val contract = new ContractController(controllerComponents, actorSystem)
  private lazy val api = new ApiController(controllerComponents, actorSystem)

  /** Files of routes know no methods but those of the standard. */
  private lazy val otherMethods = Router.from {
    case request if request.path == "/ok" => contract.ok
  }

  override lazy val router: Router =
    new Routes(httpErrorHandler, contract, new _root_.api.Routes(httpErrorHandler, api)).orElse(otherMethods)
}
