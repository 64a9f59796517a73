package dev.parley.desk;

import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.outbound.Abilities;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.InteractionType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What can be done with an interaction in its state, by whom it is shown to. */
final class DeskActions {

    private DeskActions() {}

    /** Whether it is there to be picked up at all; why this caller may not after all is another question. */
    static boolean canBePickedUp(Caller caller, Interaction interaction) {
        if (!caller.has(Right.PICK_UP)) {
            return false;
        }
        return switch (interaction.state()) {
            case QUEUED -> true;
            case PARKED -> interaction.isWith(caller.userId()) || caller.has(Right.SEE_ALL_INTERACTIONS);
            default -> false;
        };
    }

    /** @param mayTake whether the caller may take it, if it is there to be picked up */
    static Set<DeskAction> of(Caller caller, Interaction interaction, boolean mayTake) {
        Set<DeskAction> actions = EnumSet.noneOf(DeskAction.class);
        boolean mine = interaction.isWith(caller.userId());
        InteractionState state = interaction.state();
        if (mayTake && canBePickedUp(caller, interaction)) {
            actions.add(DeskAction.PICK_UP);
        }
        if (!mine) {
            return actions;
        }
        switch (state) {
            case ALERTING -> actions.addAll(EnumSet.of(DeskAction.ACCEPT, DeskAction.REJECT));
            case CONNECTED -> addWorking(actions, caller, interaction);
            case HELD ->
                actions.addAll(EnumSet.of(
                        DeskAction.RESUME,
                        DeskAction.PARK,
                        DeskAction.TRANSFER,
                        DeskAction.NOTE,
                        DeskAction.DISCONNECT));
            case PARKED -> actions.add(DeskAction.NOTE);
            case WRAP_UP -> actions.addAll(EnumSet.of(DeskAction.FINISH_WRAP_UP, DeskAction.NOTE));
            default -> {}
        }
        return actions;
    }

    private static void addWorking(Set<DeskAction> actions, Caller caller, Interaction interaction) {
        boolean privately = interaction.type() == InteractionType.SOCIAL_DIRECT_MESSAGE;
        actions.addAll(EnumSet.of(DeskAction.HOLD, DeskAction.PARK, DeskAction.NOTE, DeskAction.DISCONNECT));
        Map<Right, DeskAction> byRight = Map.of(
                Right.TRANSFER, DeskAction.TRANSFER,
                Right.REPLY, DeskAction.REPLY_PUBLIC,
                Right.DIRECT_MESSAGE, DeskAction.REPLY_PRIVATE,
                Right.TEMPLATE, DeskAction.SEND_TEMPLATE);
        byRight.forEach((right, action) -> {
            if (caller.has(right)) {
                actions.add(action);
            }
        });
        if (privately) {
            actions.remove(DeskAction.REPLY_PUBLIC);
        }
        removeImpossible(actions, Abilities.of(interaction.platform()));
    }

    private static void removeImpossible(Set<DeskAction> actions, Abilities abilities) {
        if (!abilities.answersPublicly()) {
            actions.remove(DeskAction.REPLY_PUBLIC);
        }
        if (!abilities.answersPrivately()) {
            actions.remove(DeskAction.REPLY_PRIVATE);
        }
        if (!abilities.templates()) {
            actions.remove(DeskAction.SEND_TEMPLATE);
        }
    }
}
