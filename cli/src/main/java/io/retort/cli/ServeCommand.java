package io.retort.cli;

import io.retort.web.WebOptions;
import io.retort.web.WebServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The chat page. */
@Command(
        name = "serve",
        description = "Serves the chat page on this machine until it is interrupted (Ctrl+C).",
        footer = {"", "Example: retort serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", description = "Default ${DEFAULT-VALUE}; 0 for any free one.")
    private int port = 7070;

    @Option(names = "--host", description = "Default ${DEFAULT-VALUE}: this machine only.")
    private String host = "127.0.0.1";

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "There is no port " + port + "; expected 0 (any free one) to 65535.");
        }
        Assembly house = retort.assembly();
        WebServer server = new WebServer(house::sharedAgent, house.wishes(), WebOptions.at(host, port));
        String address = server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        spec.commandLine().getOut().println(address);
        spec.commandLine().getOut().flush();
        house.sharedAgent(); // behind the page: by the first question, model and catalogue are read
        new CountDownLatch(1).await();
        return 0;
    }
}
