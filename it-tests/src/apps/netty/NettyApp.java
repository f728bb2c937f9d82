package apps.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerUpgradeHandler;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ServerUpgradeCodec;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.util.AsciiString;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server on Netty's codecs alone: HTTP/1.1, and HTTP/2 for clients that ask for it. */
public final class NettyApp {

    private static final int LONGEST_UPGRADE = 65_536;

    private NettyApp() {}

    public static void main(String[] args) throws Exception {
        EventLoopGroup loops = new NioEventLoopGroup(4);
        Channel channel = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Http1())
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
        System.out.println("READY " + ((InetSocketAddress) channel.localAddress()).getPort());
        channel.closeFuture().sync();
    }

    private static final class Http1 extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            ChannelPipeline pipeline = channel.pipeline();
            HttpServerCodec codec = new HttpServerCodec();
            pipeline.addLast(codec);
            pipeline.addLast(new HttpServerUpgradeHandler(codec, Http1::toHttp2, LONGEST_UPGRADE));
            pipeline.addLast(new ContractHandler());
        }

        private static Http2ServerUpgradeCodec toHttp2(CharSequence protocol) {
            if (!AsciiString.contentEquals(Http2CodecUtil.HTTP_UPGRADE_PROTOCOL_NAME, protocol)) {
                return null;
            }
            Http2FrameCodec frames = Http2FrameCodecBuilder.forServer().build();
            return new Http2ServerUpgradeCodec(frames, new Http2MultiplexHandler(new Http2Stream()));
        }
    }

    private static final class Http2Stream extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new Http2StreamFrameToHttpObjectCodec(true), new ContractHandler());
        }
    }
}
