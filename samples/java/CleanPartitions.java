import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.Spliterators;
import org.unchaff.Cleaner;
import org.unchaff.Cleaning;

/**
 * Cleans the records of a distributed job, partition by partition. In Spark:
 *
 * <pre>
 * rows.mapPartitions(CleanPartitions::clean, encoder)
 * </pre>
 *
 * <p>A cleaner is made of compiled rules and is not serializable: it does not travel with the job.
 * Each worker process makes its own when the first partition arrives, and all its threads share it.
 */
public final class CleanPartitions {

  private CleanPartitions() {}

  /** Made once a process, when it is first used. */
  private static final class Holder {
    static final Cleaner CLEANER = Cleaner.builder().build();
  }

  /** The same records with clean text, one at a time: a partition need not fit into memory. */
  public static Iterator<Map<String, String>> clean(Iterator<Map<String, String>> records) {
    Stream<Map<String, String>> stream =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, 0), false);
    return stream.map(CleanPartitions::clean).iterator();
  }

  private static Map<String, String> clean(Map<String, String> row) {
    Cleaning cleaning = Holder.CLEANER.clean(row.get("text"));
    return Map.of(
        "id", row.get("id"),
        "text", cleaning.text(),
        "cuts", String.valueOf(cleaning.edits().size()));
  }
}
