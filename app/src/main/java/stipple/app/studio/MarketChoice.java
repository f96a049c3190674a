package stipple.app.studio;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import stipple.app.report.CostWords;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.price.PriceGuide;

/// Where prices are asked for: as last chosen on the page about costs, else in the country of which
/// the browser speaks, else in the United States.
///
/// @param country ISO 3166 code
/// @param city `top`, `capital` or `other`
/// @param tier `top`, `boutique` or `new`
record MarketChoice(String country, String city, String tier) {
    static final List<String> CITIES = List.of("top", "capital", "other");
    static final List<String> TIERS = List.of("top", "boutique", "new");

    private static final String COOKIE = "market";
    private static final String USUAL = "US";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2})\\.([a-z]+)\\.([a-z]+)");

    static MarketChoice of(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(kept)
                .flatMap(cookie -> parsed(cookie.getValue()))
                .orElseGet(() -> new MarketChoice(spoken(request), "other", "boutique"));
    }

    private static Optional<MarketChoice> parsed(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(
                                new MarketChoice(
                                        matcher.group(1), matcher.group(2), matcher.group(3)))
                        .filter(MarketChoice::isOffered)
                : Optional.empty();
    }

    private static String spoken(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return USUAL;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getCountry)
                .filter(MarketChoice::isPriced)
                .findFirst()
                .orElse(USUAL);
    }

    private static boolean isPriced(String country) {
        return PriceGuide.shipped(Parameters.shipped()).market(country).isPresent();
    }

    /// Whether the page about costs offers it.
    boolean isOffered() {
        return isPriced(country) && CITIES.contains(city) && TIERS.contains(tier);
    }

    /// Remembers it in this browser.
    ResponseCookie cookie() {
        return ResponseCookie.from(COOKIE, country + "." + city + "." + tier)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Strict")
                .httpOnly(true)
                .build();
    }

    /// In words: country, city and kind of practice.
    String text(Messages messages) {
        return messages.text(
                "studio.compare.market",
                new CostWords(messages).country(country),
                messages.text("studio.cost.city." + city),
                messages.text("studio.cost.tier." + tier));
    }
}
