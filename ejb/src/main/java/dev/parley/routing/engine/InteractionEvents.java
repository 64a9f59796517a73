package dev.parley.routing.engine;

/** Interactions that come to a queue and leave it. */
final class InteractionEvents {
    private final Queues queues;
    private final AssignmentEvents assignments;

    InteractionEvents(Queues queues, AssignmentEvents assignments) {
        this.queues = queues;
        this.assignments = assignments;
    }

    void queued(RoutingEvent.InteractionQueued event, Turn turn) {
        assignments.take(event.interaction().id(), turn);
        queues.enter(event.interaction(), event.refusals(), turn);
    }

    void removed(RoutingEvent.InteractionRemoved event, Turn turn) {
        assignments.take(event.interaction(), turn);
    }
}
