package scot.pillars.kit.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads the value of money from a string only: a JSON number may have lost pence on its way. */
final class MoneyText extends StdScalarDeserializer<BigDecimal> {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,10}(\\.\\d{1,2})?");

    MoneyText() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (BigDecimal) context.handleUnexpectedToken(
                    handledType(), json.currentToken(), json, "an amount is a decimal string such as \"12.50\"");
        }
        String text = json.getText();
        if (!AMOUNT.matcher(text).matches()) {
            return (BigDecimal) context.handleWeirdStringValue(
                    handledType(),
                    text,
                    "expected: an amount as a decimal string such as \"12.50\", at most ten digits and two decimals");
        }
        return new BigDecimal(text);
    }
}
