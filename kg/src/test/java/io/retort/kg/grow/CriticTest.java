package io.retort.kg.grow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 400 candidates that the critic has not seen, a quarter of them wrong. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CriticTest {

    private CriticTraining training = new CriticTraining(Critic.load(), List.of(), new Features(new Knowledge()));

    @BeforeAll
    void train() {
        training = CriticTraining.on(
                Knowledge.of(new EmbeddedCatalogue(StarterCatalogue.read(), Path.of("no-such-folder"))),
                CriticTraining.SEED);
    }

    @Test
    void atRecallFourFifthsNineteenOfTwentyAreRight() {
        assertThat(training.heldOut()).hasSize(400);
        assertThat(training.heldOut().stream().filter(one -> !one.right())).hasSize(100);
        CriticTraining.Measured measured = training.at(0.8);
        System.out.println("critic: " + List.of(training.at(0.5), measured, training.at(0.9)));
        assertThat(measured.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.recall()).isBetween(0.72, 0.88);
    }

    @Test
    void aLowerRecallLetsAStrictSubsetThrough() {
        Critic critic = training.critic();
        List<Labelled> half = training.accepted(critic.threshold(0.5));
        List<Labelled> most = training.accepted(critic.threshold(0.8));
        assertThat(most).containsAll(half).hasSizeGreaterThan(half.size());
    }

    @Test
    void theCriticInTheProgramIsWhatTrainingGives() {
        assertThat(training.critic().json()).isEqualTo(Critic.load().json());
        assertThat(Critic.read(training.critic().json().toString()).json())
                .isEqualTo(training.critic().json());
        assertThatThrownBy(() -> Critic.read("{}")).hasMessageContaining("train-critic");
        assertThatThrownBy(() -> Critic.load().threshold(0)).hasMessageContaining("recall");
    }
}
