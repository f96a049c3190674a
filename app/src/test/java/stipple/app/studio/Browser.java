package stipple.app.studio;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks a studio as a browser without script does: keeps cookies and sends the forms of pages.
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----stipple";

    private final HttpClient client;
    private final String address;

    Browser(String address) {
        this(address, HttpClient.newBuilder());
    }

    /// @param how with the certificates that it trusts, say
    Browser(String address, HttpClient.Builder how) {
        this.address = address.replaceAll("/$", "");
        this.client = how.cookieHandler(new CookieManager()).build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Sends a form with the token that the first page hands out.
    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post("/", path, fields);
    }

    /// Sends a form with the token that a page hands out.
    HttpResponse<String> post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.send(form(page, path, fields).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a form as a script does that wants only the part of the page that changed.
    HttpResponse<String> postPartly(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.send(
                form("/", path, fields).header("HX-Request", "true").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form =
                fields.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        String body = form.isEmpty() ? "" : form + "&";
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "_csrf=" + encoded(token(page))));
    }

    /// Sends files under the field `photo`.
    HttpResponse<String> upload(String path, byte[]... files)
            throws IOException, InterruptedException {
        return upload(path, "photo", files);
    }

    /// Sends files under a field.
    HttpResponse<String> upload(String path, String field, byte[]... files)
            throws IOException, InterruptedException {
        return upload(path, field, "../../evil name.jpg", "image/jpeg", files);
    }

    /// Sends files under a field, all of one name and said to be of one type.
    HttpResponse<String> upload(
            String path, String field, String name, String type, byte[]... files)
            throws IOException, InterruptedException {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        part(body, "name=\"_csrf\"\r\n", token("/").getBytes(StandardCharsets.UTF_8));
        String head = "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: " + type;
        for (byte[] file : files) {
            part(body, head + "\r\n", file);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// The path to which an answer sends on.
    static String location(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(page).body());
        if (!matcher.find()) {
            throw new AssertionError(page + " has no form");
        }
        return matcher.group(1);
    }

    private static void part(java.io.ByteArrayOutputStream body, String head, byte[] content) {
        for (byte[] piece :
                Arrays.asList(
                        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n")
                                .getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n".getBytes(StandardCharsets.UTF_8))) {
            body.writeBytes(piece);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
