/**
 * Tasks: what is asked, and what would be right. A task is a folder with {@code task.json} and its samples; its README
 * is written for chemists. Enter by {@link io.retort.eval.task.Tasks}. Files are read only below the task's own folder
 * or the shared data folder.
 */
@NullMarked
package io.retort.eval.task;

import org.jspecify.annotations.NullMarked;
