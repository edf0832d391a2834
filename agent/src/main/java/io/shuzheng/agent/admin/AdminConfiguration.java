package io.shuzheng.agent.admin;

import io.shuzheng.primitives.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What every admin API has: filters, strict JSON, problem details, description, and the common controllers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({StrictBodies.class, HealthController.class, AgentController.class, ConnectionController.class})
class AdminConfiguration {

    private static final String SCHEME = "apiKey";

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(AdminSettings settings) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(settings.mostBytes()));
        registration.setOrder(2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKey(AdminSettings settings) {
        FilterRegistrationBean<ApiKeyFilter> registration = new FilterRegistrationBean<>();
        registration.setOrder(1);
        settings.apiKey()
                .ifPresentOrElse(
                        key -> registration.setFilter(new ApiKeyFilter(key)), () -> registration.setEnabled(false));
        return registration;
    }

    @Bean
    ProblemAdvice problems(ObjectProvider<ProblemStatus> own) {
        List<ProblemStatus> rules = own.orderedStream().toList();
        return new ProblemAdvice(rules);
    }

    /** What no controller is asked about, because the server refuses it before, is answered alike. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> serverProblems() {
        ProblemHandler problems = new ProblemHandler();
        return factory -> factory.addServerCustomizers(server -> {
            server.setErrorHandler(problems);
            server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(problems));
        });
    }

    /** JSON as strict as {@link Json} reads it, and of no other types than are described. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual, texts -> {
                    texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    @Bean
    OpenAPI description(AdminSettings settings) {
        OpenAPI description =
                new OpenAPI().info(new Info().title(settings.title()).version("1"));
        if (settings.apiKey().isPresent()) {
            SecurityScheme scheme = new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.HEADER)
                    .name(ApiKeyFilter.HEADER);
            description
                    .components(new Components().addSecuritySchemes(SCHEME, scheme))
                    .addSecurityItem(new SecurityRequirement().addList(SCHEME));
        }
        return description;
    }
}
