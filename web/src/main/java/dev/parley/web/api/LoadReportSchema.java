package dev.parley.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a report looks, for the description of the API. */
@Schema(name = "LoadReport")
public record LoadReportSchema(
        @Schema(description = "All that the agent has now; empty for nothing. At most 200.")
        List<Entry> interactions) {

    public LoadReportSchema {
        interactions = List.copyOf(interactions);
    }

    /** One interaction. */
    @Schema(name = "ReportedInteraction")
    public record Entry(
            @Schema(description = "What the other system calls it", maxLength = 120, required = true)
            String id,

            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    enumeration = {
                        "call",
                        "callback",
                        "chat",
                        "email",
                        "generic",
                        "social-conversation",
                        "social-direct-message",
                        "work-item"
                    })
            String type,

            @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"alerting", "connected", "held", "consult"},
                    description = "A consultation, a leg of somebody else's interaction, never counts",
                    defaultValue = "connected")
            String state,

            @Schema(description = "Name of the workgroup that it came from; else the agent's first one")
            String workgroup) {}
}
