package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import stipple.app.planning.Refusal;
import stipple.app.store.StoreProblem;
import stipple.app.text.Messages;

/// Turns what went wrong into one sentence on a page; nothing of the machine shows.
@ControllerAdvice
final class ErrorPages {
    private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());

    private static final Pattern OF_CASE = Pattern.compile("^(/cases/[0-9a-f]{32})/");

    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    String refused(Refusal e, HttpServletResponse response, Model model) {
        return page(422, String.valueOf(e.getMessage()), response, model);
    }

    @ExceptionHandler
    String illegal(IllegalArgumentException e, HttpServletResponse response, Model model) {
        return page(400, String.valueOf(e.getMessage()), response, model);
    }

    @ExceptionHandler
    String noNumber(NoNumber e, HttpServletResponse response, Model model) {
        return page(
                422,
                messages.text("studio.error.no-number", String.valueOf(e.getMessage())),
                response,
                model);
    }

    @ExceptionHandler
    String notHere(NotHere e, HttpServletResponse response, Model model) {
        return page(404, messages.text("studio.error.not-here"), response, model);
    }

    /// What was only looked at is looked at again, as it is now.
    @ExceptionHandler
    String erased(
            ErasedMeanwhile e,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean isLooking = request.getMethod().equals(HttpMethod.GET.name());
        if (isLooking) {
            response.setHeader(
                    HttpHeaders.LOCATION, String.valueOf(request.getAttribute(PageHeaders.HERE)));
        }
        return page(
                isLooking ? HttpStatus.SEE_OTHER.value() : HttpStatus.CONFLICT.value(),
                messages.text("studio.error.erased"),
                response,
                model);
    }

    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException e, HttpServletResponse response, Model model) {
        return page(413, messages.text("studio.error.too-large"), response, model);
    }

    @ExceptionHandler
    String store(StoreProblem e, HttpServletResponse response, Model model) {
        return page(507, String.valueOf(e.getMessage()), response, model);
    }

    @ExceptionHandler
    String database(DataAccessException e, HttpServletResponse response, Model model) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = text.contains("full") || text.contains("no space");
        if (full) {
            LOG.log(System.Logger.Level.WARNING, "the disk is full");
        } else {
            LOG.log(System.Logger.Level.ERROR, "database", e);
        }
        return page(
                full ? 507 : 503,
                messages.text(full ? "studio.error.disk-full" : "studio.error.store"),
                response,
                model);
    }

    /// Nothing more can be said in the middle of a file; the server ends the connection.
    @ExceptionHandler
    void brokenOff(BrokenOff e) throws BrokenOff {
        LOG.log(System.Logger.Level.WARNING, "a file broke off", e);
        throw e;
    }

    /// Somebody closed the page before the answer was written: nobody is left to tell.
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "closed early", e);
    }

    /// An answer in numbers that could not be written, most often because nobody waits for it.
    @ExceptionHandler
    void unwritten(
            HttpMessageNotWritableException e,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        if (root instanceof IOException closed) {
            gone(closed);
            return;
        }
        LOG.log(System.Logger.Level.ERROR, request.getRequestURI(), e);
        if (!response.isCommitted()) {
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    @ExceptionHandler
    String other(
            Exception e, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return page(
                    status,
                    status == HttpStatus.NOT_FOUND.value()
                            ? messages.text("studio.error.not-here")
                            : messages.text("studio.error.not-understood"),
                    response,
                    model);
        }
        if (e instanceof CsrfException) {
            return page(403, messages.text("studio.error.stale-form"), response, model);
        }
        LOG.log(System.Logger.Level.ERROR, request.getRequestURI(), e);
        return page(500, messages.text("studio.error.defect"), response, model);
    }

    /// The page of the case that the request was about; empty for none.
    private static String caseOfRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? OF_CASE.matcher(asked.getRequest().getRequestURI())
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /// One sentence on a page of its own.
    static String page(int status, String sentence, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("sentence", sentence);
        model.addAttribute("ofCase", status == HttpStatus.NOT_FOUND.value() ? "" : caseOfRequest());
        return "error";
    }
}
