package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Holds back pages, pictures and files that were being made while something was deleted for good:
/// whoever asked for one is sent to ask again.
@ControllerAdvice
final class LateAnswers implements HandlerInterceptor, ResponseBodyAdvice<Object> {
    private static final String BEGUN = LateAnswers.class.getName();

    private static final String CASES = "/cases/";

    private final Eras eras;

    LateAnswers(Eras eras) {
        this.eras = eras;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(BEGUN, eras.ended());
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page != null) {
            check(request);
        }
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked) {
            check(asked.getServletRequest());
        }
        return body;
    }

    /// A page of one case is late by deletions in that case only; any other by any.
    private boolean isLate(HttpServletRequest request, long begun) {
        Object places = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (request.getRequestURI().startsWith(CASES)
                && places instanceof Map<?, ?> byName
                && byName.get("id") instanceof String caseId) {
            return eras.hasEndedSince(begun, caseId);
        }
        return begun != eras.ended();
    }

    private void check(HttpServletRequest request) {
        if (request.getMethod().equals(HttpMethod.GET.name())
                && request.getAttribute(BEGUN) instanceof Long begun
                && isLate(request, begun)) {
            // The page that says so is made after it.
            request.removeAttribute(BEGUN);
            throw new ErasedMeanwhile();
        }
    }
}
