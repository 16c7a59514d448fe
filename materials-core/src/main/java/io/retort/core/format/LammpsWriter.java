package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.List;

/** Writes {@code atom_style atomic}, units metal: a along x, b in the xy plane. */
final class LammpsWriter {

    private LammpsWriter() {}

    static String write(Structure given) {
        Ordered.require(given, "LAMMPS data");
        Structure structure = given.rightHanded();
        Lattice cell = structure.lattice();
        Lattice box = Lattice.of(
                cell.a().length(), cell.b().length(), cell.c().length(), cell.alpha(), cell.beta(), cell.gamma());
        List<Element> types =
                structure.sites().stream().map(Site::element).distinct().toList();
        StringBuilder out = new StringBuilder();
        out.append(structure.reducedFormula()).append("\n\n");
        out.append(structure.sites().size()).append(" atoms\n");
        out.append(types.size()).append(" atom types\n\n");
        out.append("0.0 ").append(Numbers.text(box.a().x())).append(" xlo xhi\n");
        out.append("0.0 ").append(Numbers.text(box.b().y())).append(" ylo yhi\n");
        out.append("0.0 ").append(Numbers.text(box.c().z())).append(" zlo zhi\n");
        out.append(Numbers.text(box.b().x()))
                .append(' ')
                .append(Numbers.text(box.c().x()))
                .append(' ')
                .append(Numbers.text(box.c().y()))
                .append(" xy xz yz\n\nMasses\n\n");
        for (int i = 0; i < types.size(); i++) {
            Element element = types.get(i);
            out.append(i + 1)
                    .append(' ')
                    .append(Numbers.text(element.weight()))
                    .append(" # ")
                    .append(element)
                    .append('\n');
        }
        out.append("\nAtoms # atomic\n\n");
        int id = 0;
        for (Site site : structure.sites()) {
            Cartesian at = box.cartesian(site.position());
            out.append(++id)
                    .append(' ')
                    .append(types.indexOf(site.element()) + 1)
                    .append(' ')
                    .append(Numbers.text(at.x()))
                    .append(' ')
                    .append(Numbers.text(at.y()))
                    .append(' ')
                    .append(Numbers.text(at.z()))
                    .append('\n');
        }
        return out.toString();
    }
}
