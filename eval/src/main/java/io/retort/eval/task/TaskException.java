package io.retort.eval.task;

/** A task or an answer file that cannot be read; the message says where, what belongs there and the next move. */
public final class TaskException extends RuntimeException {

    public TaskException(String message) {
        super(message);
    }

    public TaskException(String message, Throwable cause) {
        super(message, cause);
    }
}
