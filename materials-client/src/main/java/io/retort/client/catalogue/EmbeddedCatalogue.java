package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.SourceException;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.RecipeSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The catalogue on this machine: the starter facts and what was imported beside them. Results come in the same order
 * every time, ties by id. A catalogue that another process imports into meanwhile is seen with the next question.
 */
public final class EmbeddedCatalogue implements MaterialsSource, RecipeSource, AutoCloseable {

    private final StarterCatalogue starter;
    private final Path folder;
    private Optional<ImportedCatalogue> imported = Optional.empty();
    private Optional<Stock> stock = Optional.empty();

    /** @param folder of the imported catalogue: {@code <RETORT_HOME>/catalogue}; it need not exist */
    public EmbeddedCatalogue(StarterCatalogue starter, Path folder) {
        this.starter = starter;
        this.folder = folder;
    }

    /**
     * The starter facts of this program and the catalogue of a data directory.
     *
     * @param home the data directory: {@code RETORT_HOME}
     */
    public static EmbeddedCatalogue open(Path home) {
        return new EmbeddedCatalogue(StarterCatalogue.read(), home.resolve("catalogue"));
    }

    @Override
    public SourceInfo info() {
        return new SourceInfo("catalogue", Optional.empty(), "CC-BY-4.0");
    }

    @Override
    public Page<Material> search(MaterialQuery query) {
        Stock current = stock();
        int[] rows = new Screen(current, query).rows();
        int[] page = new Ranking(current, query).page(rows, query.offset(), query.limit());
        return new Page<>(IntStream.of(page).mapToObj(current::material).toList(), rows.length, query.offset());
    }

    @Override
    public long count(MaterialQuery query) {
        return new Screen(stock(), query).rows().length;
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        Stock current = stock();
        int row = current.row(id);
        return row < 0 ? Optional.empty() : Optional.of(current.material(row));
    }

    @Override
    public Optional<Structure> structure(MaterialId id) {
        Stock current = stock();
        int row = current.row(id);
        return row < 0 ? Optional.empty() : current.structure(row);
    }

    /** Every source that facts may come from, with its licence and how it wants to be cited. */
    public List<CatalogueSource> sources() {
        stock();
        List<CatalogueSource> sources = new ArrayList<>(starter.sources());
        synchronized (this) {
            imported.ifPresent(shelf -> sources.addAll(shelf.sources()));
        }
        return sources;
    }

    @Override
    public List<Recipe> recipes(Composition target) {
        stock();
        synchronized (this) {
            return imported.map(shelf -> shelf.recipes(target)).orElse(List.of());
        }
    }

    @Override
    public long recipeCount() {
        stock();
        synchronized (this) {
            return imported.map(ImportedCatalogue::recipeCount).orElse(0L);
        }
    }

    /** What each source gave: the starter catalogue's sources first, then what was imported. */
    public List<SourceStatus> status() {
        stock();
        List<SourceStatus> status = new ArrayList<>(starter.status());
        synchronized (this) {
            imported.ifPresent(shelf -> status.addAll(shelf.status()));
        }
        return status;
    }

    @Override
    public synchronized void close() {
        imported.ifPresent(ImportedCatalogue::close);
        imported = Optional.empty();
        stock = Optional.empty();
    }

    /** As it is on disk now. */
    private synchronized Stock stock() {
        Path file = folder.resolve(ImportedCatalogue.FILE);
        if (stock.isEmpty() || !imported.map(shelf -> shelf.isCurrent(file)).orElse(!ImportedCatalogue.exists(file))) {
            close();
            imported = ImportedCatalogue.exists(file) ? Optional.of(ImportedCatalogue.open(file)) : Optional.empty();
            List<Shelf> shelves = new ArrayList<>(List.of(starter));
            imported.ifPresent(shelves::add);
            stock = Optional.of(new Stock(shelves));
        }
        return stock.orElseThrow(() -> new SourceException("The catalogue is closed."));
    }
}
