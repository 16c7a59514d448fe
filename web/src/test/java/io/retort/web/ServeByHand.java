package io.retort.web;

/** Serves the scripted agent, to look at the page: run it, open the printed address. */
final class ServeByHand {

    private ServeByHand() {}

    public static void main(String[] arguments) throws InterruptedException {
        long begin = System.nanoTime();
        WebServer server = new WebServer(new ScriptedAgent(), WebOptions.local(7071));
        System.out.println(server.start());
        System.out.println("started in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        Thread.currentThread().join();
    }
}
