package stipple.app.advice;

/// Names that nobody can take for real.
final class DemoNames {
    private static final String[] FIRST = {
        "Amber", "Indigo", "Slate", "Copper", "Ivory", "Umber", "Russet", "Cobalt", "Saffron",
        "Olive", "Pearl", "Sable", "Coral", "Fawn", "Ochre", "Jade"
    };
    private static final String[] LAST = {
        "Testbrook", "Samplewood", "Madeupton", "Fableworth", "Specimenson", "Examplar",
        "Placeholder", "Imaginova", "Fictionelli", "Inventado", "Pretendran", "Notareal"
    };
    private static final String[] BIRD = {
        "Heron",
        "Lark",
        "Plover",
        "Wren",
        "Kestrel",
        "Avocet",
        "Linnet",
        "Siskin",
        "Dunlin",
        "Grebe",
        "Bittern",
        "Redpoll",
        "Whimbrel",
        "Pipit",
        "Garganey",
        "Ouzel"
    };
    private static final String[] HOUSE = {
        "Scalp Studio",
        "Stubble House",
        "Dot Works",
        "Pigment Rooms",
        "Shadow Atelier",
        "Scalp Clinic"
    };

    private DemoNames() {}

    static String person(DemoDice dice, int number) {
        return dice.oneOf(FIRST) + " " + dice.oneOf(LAST) + " " + number;
    }

    static String house(DemoDice dice, int number) {
        return dice.oneOf(FIRST)
                + " "
                + dice.oneOf(BIRD)
                + " "
                + dice.oneOf(HOUSE)
                + " "
                + number
                + " (fictional)";
    }
}
