package io.retort.cli;

import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.web.WebOptions;
import io.retort.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Does once what users do, so that the JVM can note the classes it needs (class-data sharing). */
@Command(name = "warm-up", hidden = true, description = "Answers a question and serves the page once, then ends.")
final class WarmUpCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Override
    public void run() {
        Assembly house = retort.assembly();
        house.sharedAgent().ask(new Question("What is the band gap of GaN?"), TraceListener.NONE);
        try (WebServer server = new WebServer(house.sharedAgent(), WebOptions.local(0))) {
            String address = server.start();
            HttpRequest page = HttpRequest.newBuilder(URI.create(address)).build();
            HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
