package io.retort.client.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Writes each exchange into a folder, one file each. A text that holds the key or looks like one is not written. */
final class Recorder implements Interceptor {

    private final Path folder;
    private final Secrets secrets;

    Recorder(Path folder, Optional<ApiKey> key) {
        this.folder = folder;
        this.secrets = new Secrets(key);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        Optional<String> json = RequestKey.ask(request).json();
        String text = Exchange.write(request.method(), request.url(), json, Snapshot.peek(response));
        RequestKey key = RequestKey.of(request);
        secrets.refuse(text, "the recording of " + key.method() + " " + key.path());
        write(key, text);
        return response;
    }

    private void write(RequestKey key, String text) throws IOException {
        Files.createDirectories(folder);
        String name = (key.host() + key.path()).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "") + "-"
                + RequestKey.sha256(key.full()).substring(0, 10) + ".json";
        Path part = Files.createTempFile(folder, "part", ".tmp");
        Files.writeString(part, text);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
