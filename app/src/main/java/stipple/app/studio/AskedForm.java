package stipple.app.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The form about whom somebody asked by photo and what came back, as rows of fields that end in an
/// empty one. Rows that were emptied are gone.
///
/// @param place where from
/// @param askedOn the day on which it began
/// @param threads to whom it went
/// @param decision what was decided
/// @param history who treated what
record AskedForm(
        String need,
        String place,
        String askedOn,
        List<ThreadRow> threads,
        DecisionRow decision,
        List<TreatedRow> history) {
    private static final int MOST = 8;
    private static final String NOTHING = "-";

    AskedForm {
        threads = List.copyOf(threads);
        history = List.copyOf(history);
    }

    /// One provider.
    record ThreadRow(int number, String provider, String sentOn, List<ReplyRow> replies) {}

    /// One reply.
    record ReplyRow(int number, String kind, String on, String text) {}

    /// A decision, perhaps none.
    record DecisionRow(String on, String provider, String reason) {}

    /// One treatment.
    record TreatedRow(int number, String on, String by, String what, String content) {}

    /// What is kept, as rows.
    ///
    /// @param need what is looked for if nothing says it
    static AskedForm of(JsonNode kept, String need, LocalDate today) {
        List<ThreadRow> threads = new ArrayList<>();
        for (JsonNode thread : kept.path("threads")) {
            threads.add(
                    new ThreadRow(
                            threads.size(),
                            text(thread, "provider"),
                            text(thread, "sentOn"),
                            replies(thread.path("replies"))));
        }
        if (threads.size() < MOST) {
            threads.add(new ThreadRow(threads.size(), "", "", List.of()));
        }
        List<TreatedRow> history = new ArrayList<>();
        for (JsonNode one : kept.path("history")) {
            history.add(
                    new TreatedRow(
                            history.size(),
                            text(one, "on"),
                            text(one, "by"),
                            text(one, "what"),
                            text(one, "content")));
        }
        if (history.size() < MOST) {
            history.add(new TreatedRow(history.size(), "", "", "", ""));
        }
        JsonNode decision = kept.path("decision");
        return new AskedForm(
                text(kept, "need").isEmpty() ? need : text(kept, "need"),
                text(kept, "place"),
                text(kept, "askedOn").isEmpty() ? today.toString() : text(kept, "askedOn"),
                threads,
                new DecisionRow(
                        text(decision, "on"), text(decision, "provider"), text(decision, "reason")),
                history);
    }

    private static List<ReplyRow> replies(JsonNode kept) {
        List<ReplyRow> replies = new ArrayList<>();
        for (JsonNode reply : kept) {
            String quote = text(reply, "quote");
            replies.add(
                    new ReplyRow(
                            replies.size(),
                            text(reply, "kind"),
                            text(reply, "on"),
                            quote.isEmpty() ? text(reply, "text") : quote));
        }
        if (replies.size() < MOST) {
            replies.add(new ReplyRow(replies.size(), "", "", ""));
        }
        return replies;
    }

    /// What a form that was sent says, as it is kept. Days that were left empty are today.
    static ObjectNode kept(Fields fields, LocalDate today) {
        ObjectNode kept = DesignDocument.patch();
        kept.put("need", fields.shown("need"));
        kept.put("place", fields.text("place").orElse(NOTHING));
        String since = fields.text("askedOn").orElse(today.toString());
        ArrayNode threads = kept.putArray("threads");
        for (int i : rows(n -> fields.isOn("provider-" + n))) {
            ObjectNode thread = threads.addObject();
            thread.put("provider", fields.shown("provider-" + i));
            thread.put("sentOn", fields.text("sent-" + i).orElse(today.toString()));
            replies(fields, i, thread.putArray("replies"), today);
            // Whom one has asked already, one has begun to ask.
            since = earlier(since, thread.path("sentOn").asString());
        }
        kept.put("askedOn", since);
        if (fields.isOn("decision-reason") || fields.isOn("decision-provider")) {
            kept.putObject("decision")
                    .put("on", fields.text("decision-on").orElse(today.toString()))
                    .put("provider", fields.shown("decision-provider"))
                    .put("reason", fields.text("decision-reason").orElse(NOTHING));
        }
        ArrayNode history = kept.putArray("history");
        for (int i : rows(n -> fields.isOn("by-" + n) || fields.isOn("what-" + n))) {
            ObjectNode treated = history.addObject();
            treated.put("on", fields.text("treated-" + i).orElse(today.toString()));
            treated.put("by", fields.shown("by-" + i)).put("what", fields.shown("what-" + i));
            fields.whole("content-" + i).ifPresent(content -> treated.put("content", content));
        }
        return kept;
    }

    private static void replies(Fields fields, int thread, ArrayNode replies, LocalDate today) {
        String of = thread + "-";
        List<ObjectNode> inOrder = new ArrayList<>();
        for (int j : rows(n -> fields.isOn("kind-" + of + n) || fields.isOn("text-" + of + n))) {
            String kind = fields.text("kind-" + of + j).orElse("opinion");
            Optional<String> text = fields.text("text-" + of + j);
            inOrder.add(
                    DesignDocument.patch()
                            .put("kind", kind)
                            .put("on", fields.text("on-" + of + j).orElse(today.toString()))
                            .put(kind.equals("quote") ? "quote" : "text", text.orElse(NOTHING)));
        }
        inOrder.sort(Comparator.comparing(reply -> reply.path("on").asString()));
        replies.addAll(inOrder);
    }

    /// The earlier of two days as they are written, year first.
    private static String earlier(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static List<Integer> rows(IntPredicate isFilled) {
        List<Integer> rows = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            if (isFilled.test(n)) {
                rows.add(n);
            }
        }
        return rows;
    }

    private static String text(JsonNode node, String key) {
        String text = node.path(key).asString("");
        return text.equals(NOTHING) ? "" : text;
    }
}
