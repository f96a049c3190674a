package stipple.app;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import stipple.app.lan.LanDoor;
import stipple.app.lan.PairPages;
import stipple.app.studio.StudioConfiguration;
import stipple.app.studio.StudioSettings;

/// The server: the only place where capabilities are wired together. Commands other than `serve`
/// and `demo --serve` never come here. The parts of Spring Boot that are used are named one by one:
/// to look for them all would take half of the start.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import(StudioConfiguration.class)
public class StippleApplication {
    private static final int LOOPBACK_MOST_THREADS = 24;

    /// A running server.
    ///
    /// @param address where a browser finds it
    /// @param context ends it when closed
    public record Running(String address, ConfigurableApplicationContext context)
            implements AutoCloseable {
        /// How browsers of the house come in; empty if they do not.
        public Optional<LanDoor> house() {
            return context.getBeanProvider(LanDoor.class).stream().findFirst();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /// Starts the server and returns when it answers.
    ///
    /// @throws stipple.app.store.StoreProblem if the data cannot be opened
    public static Running start(StudioSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "immediate");
        properties.put("server.tomcat.threads.max", LOOPBACK_MOST_THREADS);
        properties.put("server.tomcat.threads.min-spare", 2);
        properties.put("server.tomcat.max-swallow-size", "60MB");
        properties.put("server.tomcat.max-part-count", 64);
        properties.put("server.tomcat.basedir", settings.store().data().resolve("tmp").toString());
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("spring.servlet.multipart.max-file-size", "26MB");
        properties.put("spring.servlet.multipart.max-request-size", "130MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "30MB");
        properties.put("spring.thymeleaf.prefix", "classpath:/stipple/app/studio/pages/");
        properties.put("spring.thymeleaf.check-template-location", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.main.lazy-initialization", true);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.main.log-startup-info", false);
        properties.put("logging.level.root", "WARN");
        properties.put("logging.level.org.springframework.web.servlet", "ERROR");
        properties.put("logging.level.org.apache.pdfbox.pdmodel.font", "ERROR");
        Optional<LanDoor> house =
                settings.lan().map(l -> LanDoor.of(l, settings.port(), InstantSource.system()));
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(StippleApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .headless(true)
                        .registerShutdownHook(true)
                        .properties(properties)
                        .initializers(c ->
                                c.getBeanFactory().registerSingleton("studioSettings", settings))
                        .initializers(c -> house.ifPresent(h -> openTo(h, c)))
                        .run();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new Running("http://localhost:" + port + "/", context);
    }

    private static void openTo(LanDoor house, ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("lanDoor", house);
        ((GenericApplicationContext) context).registerBean(PairPages.class);
    }
}
