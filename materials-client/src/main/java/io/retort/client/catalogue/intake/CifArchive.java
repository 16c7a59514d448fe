package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.core.evidence.MaterialId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A tar archive of CIF files, one a material; which material is said by the rows or by a list of ids. */
final class CifArchive implements FileKind {

    @Override
    public String name() {
        return "tar archive of mp36k CIFs";
    }

    @Override
    public boolean recognises(Head head) {
        return head.isTar();
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Tar tar = new Tar(in);
        for (Optional<Tar.Member> member = tar.next(); member.isPresent(); member = tar.next()) {
            intake.next();
            if (member.get().name().endsWith(".cif")) {
                read(member.get(), intake);
            }
        }
    }

    private static void read(Tar.Member member, Intake intake) {
        String file = member.name().substring(member.name().lastIndexOf('/') + 1);
        Optional<MaterialId> id = intake.named(file);
        if (id.isEmpty()) {
            intake.bad(
                    file + ": nothing says which material it is; import mp36k-dev.jsonl.zst or mp36k-dev-ids.txt too");
            return;
        }
        try {
            String text = new String(member.bytes(), StandardCharsets.ISO_8859_1);
            intake.add(id.get(), P1Cif.read(text), Mp36k.UNDATED, 0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            intake.bad(file + ": " + e.getMessage());
        }
    }
}
