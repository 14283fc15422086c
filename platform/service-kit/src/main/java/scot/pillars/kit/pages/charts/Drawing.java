package scot.pillars.kit.pages.charts;

import java.util.List;
import java.util.Locale;

/** Writes SVG elements with presentation attributes, texts escaped, coordinates to a tenth of a pixel. */
final class Drawing {
    private static final int CHARACTER = 8;

    private final StringBuilder svg = new StringBuilder(4_096);

    Drawing(int width, int height, String sentence) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(sentence))
                .append("\" font-size=\"14\">");
    }

    Drawing rect(double x, double y, double width, double height, String fill) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                y,
                Math.max(width, 0),
                height,
                fill));
        return this;
    }

    Drawing line(double x1, double y1, double x2, double y2, String stroke, String dashes) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>",
                x1,
                y1,
                x2,
                y2,
                stroke,
                dashes == null ? "" : " stroke-dasharray=\"" + dashes + "\""));
        return this;
    }

    Drawing polyline(List<double[]> points, String stroke) {
        StringBuilder list = new StringBuilder();
        points.forEach(point -> list.append(String.format(Locale.ROOT, "%.1f,%.1f ", point[0], point[1])));
        svg.append("<polyline points=\"")
                .append(list.toString().trim())
                .append("\" fill=\"none\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"2\"/>");
        return this;
    }

    Drawing dot(double x, double y, String fill) {
        svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, fill));
        return this;
    }

    /** @param anchor start, middle or end */
    Drawing text(double x, double y, String anchor, String fill, String text) {
        svg.append(String.format(
                        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">", x, y, anchor, fill))
                .append(escape(text))
                .append("</text>");
        return this;
    }

    String end() {
        return svg + "</svg>";
    }

    /** The text, cut to what fits into so many pixels. */
    static String fit(String text, double width) {
        int longest = (int) (width / CHARACTER);
        return text.length() <= longest ? text : text.substring(0, Math.max(longest - 1, 1)) + "…";
    }

    /** The step of an axis that ends at or above the largest value in about five round steps. */
    static double step(double largest) {
        double rough = largest <= 0 ? 1 : largest / 5;
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * magnitude >= rough) {
                return factor * magnitude;
            }
        }
        return 10 * magnitude;
    }

    /** The same for what is counted, so that no step lies between whole numbers. */
    static double wholeStep(double largest) {
        double step = step(largest);
        return step == 2.5 ? 5 : Math.max(step, 1);
    }

    /** About so many pixels wide is a text. */
    static double width(String text) {
        return text.length() * CHARACTER;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
