package scot.pillars.kit.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a colleague wants to be told. */
@Schema(name = "InboxSettingsToKeep")
public record SettingsRequest(
        @NotNull @Schema(required = true) MailWish mail,

        @Size(max = 254)
        @Pattern(
                regexp = "[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+",
                message = "Give one e-mail address, such as name@example.org")
        @Schema(
                examples = "name@example.org",
                description = "Needed for e-mail; kept for nothing else and left out of the audit trail")
        String address,

        @NotNull
        @Size(max = 100)
        @Schema(
                required = true,
                examples = "[\"coaching-agreed\"]",
                description = "Kinds that arrive as read and are never mailed")
        List<@NotNull @Size(max = 100) @Pattern(regexp = "[a-z]+(-[a-z]+)*") String> muted) {}
