package io.shuzheng.agent.admin;

import io.shuzheng.primitives.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** What every admin API has: filters, strict JSON, problem details, description, and the common controllers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HealthController.class, AgentController.class, ConnectionController.class})
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

    /** JSON as strict as {@link Json} reads it. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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
