package scot.pillars.assurance.check.imported;

import java.util.HashMap;
import java.util.Map;
import scot.pillars.assurance.check.model.Registers;

/** Finds the code that a word of the file stands for: the word may be the code itself or the name in the register. */
final class CodesOfWords {
    private final Registers.Vocabulary words;
    private final Map<Pair, String> descriptors = new HashMap<>();
    private final Map<String, String> causes = new HashMap<>();
    private final Map<String, String> points = new HashMap<>();
    private final Map<String, String> parties = new HashMap<>();

    /** Element and nature; the nature may be null. */
    record Pair(String element, String nature) {}

    CodesOfWords(Registers.Vocabulary words) {
        this.words = words;
        words.descriptors().values().forEach(one -> {
            descriptors.put(new Pair(one.element(), one.nature()), one.code());
            one.later().values().forEach(later -> descriptors.put(new Pair(later.words(), later.more()), one.code()));
        });
        words.causes().values().forEach(one -> names(one, causes));
        words.detectionPoints().values().forEach(one -> names(one, points));
        words.parties().values().forEach(one -> parties.put(one.name(), one.code()));
    }

    private static void names(Registers.Term one, Map<String, String> codes) {
        codes.put(one.name(), one.code());
        one.later().values().forEach(later -> codes.put(later.words(), one.code()));
    }

    /** The code; when the vocabulary has none, what the file gave, for the rules to refuse. */
    String descriptor(ImportedCheck.ImportedLine line) {
        if (line.descriptor() != null || line.element() == null) {
            return line.descriptor();
        }
        return descriptors.getOrDefault(new Pair(line.element(), line.nature()), line.element());
    }

    /** Whether the descriptor of the line, given in words, is in the vocabulary. */
    boolean knows(ImportedCheck.ImportedLine line) {
        return line.element() == null || descriptors.containsKey(new Pair(line.element(), line.nature()));
    }

    String cause(String word) {
        return code(word, words.causes(), causes);
    }

    String detectionPoint(String word) {
        return code(word, words.detectionPoints(), points);
    }

    String party(String word) {
        return code(word, words.parties(), parties);
    }

    private static String code(String word, Map<String, ?> byCode, Map<String, String> byName) {
        return word == null || byCode.containsKey(word) ? word : byName.getOrDefault(word, word);
    }
}
