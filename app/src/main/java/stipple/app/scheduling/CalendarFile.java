package stipple.app.scheduling;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import stipple.app.text.Messages;
import stipple.core.course.calendar.JudgedVisit;
import stipple.core.course.calendar.Recall;
import stipple.core.course.calendar.Visit;

/// Visits and recalls as an iCalendar file (RFC 5545). A visit without a time of day is an event of
/// the whole local day, which no zone can move; one with a time is written in UTC. Titles do not
/// say what the appointment is for: calendars lie open. The same answer and stamp give the same
/// bytes, and an event keeps its UID when its day moves.
final class CalendarFile {
    private static final String PRODUCT = "-//Stipple//Stipple//EN";
    private static final String HOME = "@stipple.invalid";

    private final Messages messages;
    private final ScheduleTexts texts;

    CalendarFile(Messages messages) {
        this.messages = messages;
        this.texts = new ScheduleTexts(messages);
    }

    byte[] bytes(ScheduleAnswer answer, Instant stamp) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        int visits = answer.judgement().visits().size();
        int number = 0;
        for (JudgedVisit judged : answer.judgement().visits()) {
            number++;
            calendar.addEvent(visit(answer, judged.visit(), number, visits, stamp));
        }
        for (Recall recall : answer.recalls()) {
            calendar.addEvent(recall(answer, recall, stamp));
        }
        return Biweekly.write(calendar)
                .version(ICalVersion.V2_0)
                .go()
                .getBytes(StandardCharsets.UTF_8);
    }

    private VEvent visit(
            ScheduleAnswer answer, Visit visit, int number, int visits, Instant stamp) {
        VEvent event = event(answer, visit.kind().id().charAt(0) + "-" + visit.number(), stamp);
        event.setSummary(messages.text("schedule.ics.visit", number, visits));
        event.setDescription(messages.text("schedule.ics.visit-text"));
        answer.startOf(visit)
                .ifPresentOrElse(
                        start -> {
                            long minutes = Math.round(answer.minutesOf(visit));
                            event.setDateStart(new DateStart(utc(start)));
                            event.setDateEnd(new DateEnd(utc(start.plusMinutes(minutes))));
                        },
                        () -> wholeDay(event, visit.date()));
        return event;
    }

    private VEvent recall(ScheduleAnswer answer, Recall recall, Instant stamp) {
        VEvent event = event(answer, recall.id(), stamp);
        event.setSummary(messages.text("schedule.ics." + recall.id()));
        event.setDescription(
                messages.text(
                        "schedule.ics.window", texts.day(recall.from()), texts.day(recall.to())));
        event.setTransparency(true);
        wholeDay(event, recall.date());
        return event;
    }

    private static VEvent event(ScheduleAnswer answer, String name, Instant stamp) {
        VEvent event = new VEvent();
        event.setUid(name + "-" + answer.key() + HOME);
        event.setDateTimeStamp(new DateTimeStamp(utc(stamp.atZone(ZoneOffset.UTC))));
        return event;
    }

    private static void wholeDay(VEvent event, LocalDate day) {
        event.setDateStart(new DateStart(date(day)));
        event.setDateEnd(new DateEnd(date(day.plusDays(1))));
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }

    private static ICalDate utc(ZonedDateTime time) {
        ZonedDateTime at = time.withZoneSameInstant(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        at.getYear(),
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond(),
                        true),
                true);
    }
}
