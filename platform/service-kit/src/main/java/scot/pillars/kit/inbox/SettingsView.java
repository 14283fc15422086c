package scot.pillars.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a colleague is told. */
@Schema(name = "InboxSettings")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingsView(
        @Schema(required = true) MailWish mail,
        @Schema(examples = "name@example.org") String address,

        @Schema(required = true, examples = "[\"coaching-agreed\"]")
        List<String> muted,

        @Schema(required = true, description = "Whether this installation sends e-mail at all")
        boolean mailConfigured,

        @Schema(required = true, examples = "0", description = "Version, also the ETag; 0 while nothing was set")
        long version) {}
