package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One number for all that a model was shown; a replay tells by it whether it is still shown the same. */
public final class RequestHash {

    private final MessageDigest digest = sha256();
    private int read;

    /** Of these messages and tools. Messages that were read before are not read again: a run's list only grows. */
    public String of(List<ChatMessage> messages, List<ToolSpecification> tools) {
        for (; read < messages.size(); read++) {
            update(spelled(messages.get(read)));
        }
        MessageDigest whole = copy();
        tools.forEach(tool -> whole.update((tool.name() + "\0").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(whole.digest());
    }

    private static String spelled(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return "system\0" + system.text();
        } else if (message instanceof UserMessage user) {
            return "user\0" + user.singleText();
        } else if (message instanceof ToolExecutionResultMessage result) {
            return "result\0" + result.id() + "\0" + result.toolName() + "\0" + result.text();
        } else if (message instanceof AiMessage reply) {
            return "reply\0" + reply.text() + "\0" + reply.toolExecutionRequests();
        }
        return message.toString();
    }

    private void update(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this platform cannot be copied.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
