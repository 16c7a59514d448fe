package io.retort.client.s3;

import io.retort.core.evidence.Method;
import io.retort.core.evidence.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document that came from S3.
 *
 * @param document as it is read here; it keeps all that came
 * @param key in the bucket: {@code bandstructures/mp-149.json.gz}
 * @param sha256 of the packed bytes
 * @param readAt when
 */
public record S3Object<T>(T document, String key, String sha256, Instant readAt) {

    /** Where its values come from; objects carry no release. @param method that the asker knows of the calculation */
    public Provenance provenance(Method method) {
        return new Provenance(
                "Materials Project",
                Optional.empty(),
                "s3://" + MpObjects.BUCKET + "/" + key,
                method,
                readAt,
                Optional.of(sha256),
                "CC-BY-4.0",
                List.of());
    }
}
