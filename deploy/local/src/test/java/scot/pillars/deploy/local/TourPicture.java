package scot.pillars.deploy.local;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture of a page with its 256 most frequent colours, half the size: the others are shades at the edges of letters. */
final class TourPicture {
    private static final int COLOURS = 256;

    private TourPicture() {}

    static void write(byte[] screenshot, Path file) {
        try {
            ImageIO.write(few(screenshot), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage few(byte[] screenshot) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(screenshot));
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> palette = often.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        often.keySet().forEach(colour -> places.put(colour, nearest(colour, palette)));
        IndexColorModel model = new IndexColorModel(
                8,
                palette.size(),
                palette.stream().mapToInt(Integer::intValue).toArray(),
                0,
                false,
                -1,
                DataBuffer.TYPE_BYTE);
        BufferedImage few =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        few.getRaster()
                .setPixels(
                        0,
                        0,
                        full.getWidth(),
                        full.getHeight(),
                        IntStream.of(pixels)
                                .map(one -> places.get(one & 0xffffff))
                                .toArray());
        return few;
    }

    private static int nearest(int colour, List<Integer> palette) {
        return IntStream.range(0, palette.size())
                .boxed()
                .min(Comparator.comparingInt(place -> distance(colour, palette.get(place))))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
