package org.unchaff.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Does tasks on several threads and hands their results on in the order of the tasks, so that what
 * comes out does not depend on the number of threads. Who adds a task waits while there is no room
 * for it. Not safe for use by several threads itself.
 *
 * @param <R> what a task gives
 */
final class OrderedWork<R> implements AutoCloseable {

  /** Tasks that may wait for one thread. */
  private static final int DEPTH = 32;

  /** Takes results. */
  interface Sink<R> {
    void take(R result) throws IOException;
  }

  private record Waiting<R>(Future<R> future, long weight) {}

  private final int threads;
  private final long room;
  private final Sink<R> sink;
  private final ExecutorService pool;
  private final Queue<Waiting<R>> waiting = new ArrayDeque<>();
  private long weightInside;

  /**
   * Starts the threads.
   *
   * @param threads how many; one does without a thread of its own
   * @param room the most weight that may wait or be worked on; a task that is heavier is done alone
   */
  OrderedWork(int threads, long room, Sink<R> sink) {
    this.threads = threads;
    this.room = room;
    this.sink = sink;
    this.pool = Executors.newFixedThreadPool(threads, OrderedWork::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "unchaff-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Adds a task and hands on the results that are ready. */
  void add(Supplier<R> task, long weight) throws IOException {
    if (threads == 1) {
      sink.take(task.get());
      return;
    }
    while (!waiting.isEmpty() && (isFull(weight) || waiting.element().future().isDone())) {
      takeOldest();
    }
    weightInside += weight;
    waiting.add(new Waiting<>(pool.submit(task::get), weight));
  }

  private boolean isFull(long weight) {
    return weightInside + weight > room || waiting.size() >= threads * DEPTH;
  }

  /** Waits for all tasks and hands on their results. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      takeOldest();
    }
  }

  private void takeOldest() throws IOException {
    Waiting<R> oldest = waiting.remove();
    weightInside -= oldest.weight();
    try {
      sink.take(oldest.future().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task failed", e.getCause());
    }
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
