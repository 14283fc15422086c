package scot.pillars.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the catalogue of docs/domain/events.md, the records, schemas, golden samples and asyncapi.yaml. */
class CatalogueTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void catalogueNamesTheTypeUnderItsTopic(EventType type) throws IOException {
        Catalogue.Entry entry = Catalogue.read().topic(type.topic());

        assertTrue(entry.types().contains(type.eventName()), type.eventName() + " under " + type.topic());
    }

    @ParameterizedTest
    @EnumSource
    void sampleReadsIntoTheRecordAndBackToTheSame(EventType type) throws IOException {
        String sample = Contract.sample(type);

        Record event = (Record) EventJson.read(type, sample, type.recordType());

        assertEquals(JSON.readTree(sample), JSON.readTree(EventJson.write(event)));
    }

    @ParameterizedTest
    @EnumSource
    void sampleFitsTheSchema(EventType type) throws IOException {
        assertEquals(Set.of(), schema(type).validate(Contract.sample(type), InputFormat.JSON));
    }

    @ParameterizedTest
    @EnumSource
    void schemaRefusesTheDataOfAnotherType(EventType type) throws IOException {
        EventType other = type == EventType.SURVEY_RESPONSE ? EventType.ERROR_FOUND : EventType.SURVEY_RESPONSE;

        assertFalse(
                schema(type).validate(Contract.sample(other), InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void schemaDescribesEveryFieldOfTheRecordInItsOrder(EventType type) throws IOException {
        JsonNode properties = JSON.readTree(Contract.schema(type)).path("properties");

        assertEquals(
                Arrays.stream(type.recordType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                properties.properties().stream()
                        .map(property -> property.getKey())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void primitiveFieldsAreRequiredBecauseTheyCannotBeAbsent(EventType type) throws IOException {
        List<String> required = JSON.convertValue(
                JSON.readTree(Contract.schema(type)).path("required"),
                JSON.getTypeFactory().constructCollectionType(List.class, String.class));

        for (RecordComponent field : type.recordType().getRecordComponents()) {
            if (field.getType().isPrimitive()) {
                assertTrue(required.contains(field.getName()), field.getName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void asyncApiNamesChannelAndMessageWithTheSchema(EventType type) throws IOException {
        JsonNode document = new YAMLMapper().readTree(Contract.text("asyncapi.yaml"));
        JsonNode message = Catalogue.only(
                document.path("components").path("messages"),
                candidate -> candidate.path("name").asText().equals(type.id()));
        JsonNode channel = Catalogue.only(
                document.path("channels"),
                candidate -> candidate.path("address").asText().equals(type.topic()));

        assertEquals(
                "./schemas/" + type.eventName() + ".v1.json",
                message.path("payload").path("schema").path("$ref").asText());
        assertTrue(channel.path("messages")
                .toString()
                .contains("/" + type.recordType().getSimpleName() + "\""));
    }

    @Test
    void asyncApiHoldsNothingElse() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Contract.text("asyncapi.yaml"));

        assertEquals(
                Arrays.stream(EventType.values()).map(EventType::topic).collect(Collectors.toSet()),
                document.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asText())
                        .collect(Collectors.toSet()));
        assertEquals(
                EventType.values().length,
                document.path("components").path("messages").size());
    }

    @Test
    void keysOfTheCatalogueAreTheOnesAsyncApiGives() throws IOException {
        JsonNode channels =
                new YAMLMapper().readTree(Contract.text("asyncapi.yaml")).path("channels");

        channels.forEach(channel -> {
            String key =
                    Catalogue.read().topic(channel.path("address").asText()).key();
            assertFalse(key.isBlank());
            assertTrue(
                    channel.path("description").asText().contains(key.split(" or | \\(")[0]),
                    channel.path("address").asText() + " is keyed by " + key);
        });
    }

    private static JsonSchema schema(EventType type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Contract.schema(type));
    }
}
