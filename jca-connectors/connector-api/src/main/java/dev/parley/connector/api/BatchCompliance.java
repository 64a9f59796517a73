package dev.parley.connector.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A facet of connections to platforms that tell for many stored IDs at once which are gone (IN-8, WIRE 1.10): a job is
 * made, the IDs are handed in, and its result is fetched when it is ready.
 */
public interface BatchCompliance {

    /** What the IDs are. */
    enum Subject {
        POSTS,
        PEOPLE
    }

    /** How far a job is. */
    enum State {
        /** It waits for the IDs. */
        CREATED,
        IN_PROGRESS,
        COMPLETE,
        FAILED,
        EXPIRED
    }

    /**
     * A job.
     *
     * @param uploadTo where the IDs go, until it lapses
     * @param downloadFrom where the result is, once it is complete
     */
    record Job(
            String id,
            Subject subject,
            State state,
            URI uploadTo,
            Instant uploadUntil,
            URI downloadFrom,
            Instant downloadUntil) {}

    Job createJob(Subject subject, String name) throws PlatformException;

    Job findJob(String jobId) throws PlatformException;

    List<Job> listJobs(Subject subject) throws PlatformException;

    /** Hands in the IDs; once for each job. */
    void upload(Job job, List<String> platformIds) throws PlatformException;

    /** What has happened to the IDs; those of which it says nothing are as they were. */
    List<PlatformChange> download(Job job) throws PlatformException;
}
