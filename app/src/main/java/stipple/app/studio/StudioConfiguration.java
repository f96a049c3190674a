package stipple.app.studio;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stipple.app.lan.LanDoor;
import stipple.app.lan.PairDesk;
import stipple.app.lan.PairGuard;
import stipple.app.store.Store;
import stipple.app.text.Messages;
import stipple.app.text.Origins;
import stipple.app.text.Sources;
import stipple.core.parameter.Parameters;

/// What the studio is made of.
@Configuration(proxyBeanMethods = false)
@Import({
    StartPages.class,
    CasePages.class,
    PhotoPages.class,
    BrushPages.class,
    ComparePages.class,
    ScanPages.class,
    PictureRoutes.class,
    FileRoutes.class,
    HairlineRoutes.class,
    HeadRoutes.class,
    SharePages.class,
    CostPages.class,
    CalendarPages.class,
    OfferPages.class,
    FindPages.class,
    ConsultationPages.class,
    AskedPages.class,
    GuidePages.class,
    SourcePages.class,
    YearsPages.class,
    ShaveRoutes.class,
    NoticePages.class,
    LanguageRoute.class,
    HealedPages.class,
    PracticePages.class,
    HealthRoute.class,
    LateAnswers.class,
    ErrorPages.class
})
public class StudioConfiguration implements WebMvcConfigurer {
    private static final Duration UPLOADS_WAIT = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(1200);
    private static final Duration SOME_SECONDS = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final String HERE = "classpath:/stipple/app/studio/";

    @Bean
    static Messages messages() {
        return Messages.following(LanguageChoice::current);
    }

    @Bean
    static Sources sources() {
        return Sources.shipped();
    }

    @Bean
    static Origins origins(Sources sources) {
        return new Origins(sources, Parameters.shipped());
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LanguageChoice();
    }

    @Bean
    static MessageSource messageSource(Messages messages) {
        return new StudioMessages(messages);
    }

    /// Opened at the start, so that data which cannot be read is told at once.
    @Bean
    @Lazy(false)
    static Studio studio(StudioSettings settings, Messages messages, Eras eras) {
        Studio studio =
                new Studio(
                        Store.open(settings.store()),
                        messages,
                        InstantSource.system(),
                        settings.examples(),
                        eras);
        if (settings.loadExample() && studio.cases().isEmpty()) {
            studio.beginExample(messages.text("studio.case.example-title"));
        }
        return studio;
    }

    @Bean
    static Eras eras() {
        return new Eras();
    }

    @Bean
    static WebMvcConfigurer watchedAnswers(LateAnswers late) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(late);
            }
        };
    }

    @Bean
    static ShareDesk shareDesk(Studio studio, Messages messages) {
        return new ShareDesk(studio.shares(), InstantSource.system(), messages);
    }

    @Bean
    static CaseViews caseViews(Studio studio, Messages messages) {
        return new CaseViews(studio, messages);
    }

    @Bean
    static FilterRegistrationBean<HostGuard> hostGuard(ObjectProvider<LanDoor> house) {
        Set<String> names = house.stream().flatMap(h -> h.hosts().stream()).collect(toSet());
        FilterRegistrationBean<HostGuard> bean = new FilterRegistrationBean<>(new HostGuard(names));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }

    /// The collector that starts fastest returns memory only when it is asked to tidy everything.
    @Bean
    static FilterRegistrationBean<IdleWatch> idleWatch() {
        FilterRegistrationBean<IdleWatch> bean =
                new FilterRegistrationBean<>(IdleWatch.every(A_WHILE, quiet -> System.gc()));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return bean;
    }

    /// Behind the headers, so that the page which says to wait has them too.
    @Bean
    static FilterRegistrationBean<UploadGate> uploadGate() {
        FilterRegistrationBean<UploadGate> bean =
                new FilterRegistrationBean<>(
                        new UploadGate(Runtime.getRuntime().maxMemory(), UPLOADS_WAIT));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return bean;
    }

    /// While nobody asks, the server gets practice in what a hand will wait for.
    @Bean
    static FilterRegistrationBean<IdleWatch> practiceWatch(ObjectProvider<Studio> studio) {
        FilterRegistrationBean<IdleWatch> bean =
                new FilterRegistrationBean<>(
                        IdleWatch.every(
                                A_MOMENT,
                                quiet ->
                                        studio.ifAvailable(
                                                known -> known.workshop().practise(quiet))));
        bean.setName("practice-watch");
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return bean;
    }

    /// While a plan stands still, the server makes its reports ahead, and tidies up behind itself.
    @Bean
    static FilterRegistrationBean<IdleWatch> reportWatch(ObjectProvider<Studio> studio) {
        FilterRegistrationBean<IdleWatch> bean =
                new FilterRegistrationBean<>(
                        IdleWatch.every(
                                SOME_SECONDS,
                                quiet ->
                                        studio.ifAvailable(known -> {
                                            if (known.prepareReports(quiet)
                                                    && quiet.getAsBoolean()) {
                                                System.gc();
                                            }
                                        })));
        bean.setName("report-watch");
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return bean;
    }

    /// A server that nobody has asked in a long time gives its memory back.
    @Bean
    static FilterRegistrationBean<IdleWatch> restWatch(ObjectProvider<Studio> studio) {
        FilterRegistrationBean<IdleWatch> bean =
                new FilterRegistrationBean<>(
                        IdleWatch.every(
                                LONG,
                                quiet -> {
                                    studio.ifAvailable(Studio::forgetAll);
                                    System.gc();
                                }));
        bean.setName("rest-watch");
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return bean;
    }

    @Bean
    static FilterRegistrationBean<PageHeaders> pageHeaders() {
        FilterRegistrationBean<PageHeaders> bean = new FilterRegistrationBean<>(new PageHeaders());
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return bean;
    }

    /// Behind the headers, so that the page which asks for the code has them too.
    @Bean
    static FilterRegistrationBean<PairGuard> pairGuard(ObjectProvider<LanDoor> house) {
        PairDesk desk =
                house.stream()
                        .map(LanDoor::desk)
                        .findFirst()
                        .orElseGet(() -> new PairDesk(InstantSource.system()));
        FilterRegistrationBean<PairGuard> bean = new FilterRegistrationBean<>(new PairGuard(desk));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return bean;
    }

    /// Opens the entrances of the house, if they are asked for.
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> entrances(
            ObjectProvider<LanDoor> house) {
        return factory ->
                house.forEach(h ->
                        factory.addAdditionalConnectors(h.connectors().toArray(Connector[]::new)));
    }

    /// Whoever reaches this machine's own address may use the studio; what other web sites make a
    /// browser send is refused by the token in every form.
    @Bean
    static SecurityFilterChain security(HttpSecurity http) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/").httpOnly(true));
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(HERE + "assets/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/lib/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic());
    }
}
