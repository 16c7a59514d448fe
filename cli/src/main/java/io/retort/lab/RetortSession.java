package io.retort.lab;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.wish.WishStore;
import io.retort.agent.wish.Wishes;
import java.util.ArrayList;
import java.util.List;

/** One conversation: its standing wishes, and what was asked and answered in it. For one thread at a time. */
public final class RetortSession {

    private final Agent agent;
    private final WishStore wishes;
    private final List<Answer> answers = new ArrayList<>();

    RetortSession(Agent agent, WishStore wishes) {
        this.agent = agent;
        this.wishes = wishes;
    }

    /** A question, or a wish in plain words that every later answer of this session honours. */
    public Answer ask(String text) {
        return ask(text, TraceListener.NONE);
    }

    /** The same; the listener sees every step as it happens. */
    public Answer ask(String text, TraceListener listener) {
        Answer answer = agent.ask(new Question(text), listener);
        answers.add(answer);
        return answer;
    }

    /** What stands now. */
    public Wishes wishes() {
        return wishes.wishes();
    }

    /** All answers so far, in order. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }
}
