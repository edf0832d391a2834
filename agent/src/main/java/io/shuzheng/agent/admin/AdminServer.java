package io.shuzheng.agent.admin;

import io.shuzheng.agent.Agent;
import io.shuzheng.primitives.InternalFailureException;
import java.net.BindException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** An admin API that runs beside an agent. */
public final class AdminServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final AdminSettings settings;

    private AdminServer(ConfigurableApplicationContext context, AdminSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Begins to serve. The agent is started and closed by the caller.
     *
     * @param beans what the controllers need beyond the agent, such as the agent's modules; found by their types
     * @param controllers controllers and configurations of this kind of agent
     * @throws InternalFailureException if the port is taken
     */
    public static AdminServer start(Agent agent, AdminSettings settings, List<?> beans, Class<?>... controllers) {
        Class<?>[] sources = Stream.concat(Stream.of(AdminConfiguration.class), Arrays.stream(controllers))
                .toArray(Class<?>[]::new);
        SpringApplication application = new SpringApplication(sources);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.address",
                settings.host(),
                "server.port",
                settings.port(),
                "server.error.include-message",
                "never",
                "spring.mvc.problemdetails.enabled",
                true,
                "spring.jmx.enabled",
                false,
                "springdoc.api-docs.enabled",
                true,
                "springdoc.api-docs.path",
                "/openapi.json"));
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("agent", agent);
            starting.getBeanFactory().registerSingleton("adminSettings", settings);
            beans.forEach(bean ->
                    starting.getBeanFactory().registerSingleton(bean.getClass().getName(), bean));
        });
        try {
            return new AdminServer(application.run(), settings);
        } catch (RuntimeException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BindException
                    || e.getCause() instanceof PortInUseException) {
                throw new InternalFailureException("cannot listen on " + settings.host() + ":" + settings.port(), e);
            }
            throw e;
        }
    }

    /** Where the API is served. */
    public URI address() {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return URI.create("http://" + settings.host() + ":" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
