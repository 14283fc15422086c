package scot.pillars.deploy.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import scot.pillars.deploy.sample.SignIn;

/**
 * One kept-alive HTTP/1.1 connection to a port on this machine, with as little work of its own as possible: the load
 * generator shares the cores with what it measures.
 */
final class HttpLine implements AutoCloseable {
    private static volatile SignIn signIn = () -> "";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private String body = "";

    HttpLine(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
    }

    /** Every request of every line from now on carries this sign-in. */
    static void signInWith(SignIn caller) {
        signIn = caller;
    }

    /** How requests sign in now. */
    static SignIn signIn() {
        return signIn;
    }

    int get(String path) throws IOException {
        return exchange("GET", path, null, "accept: application/json\r\n");
    }

    int post(String path, byte[] payload) throws IOException {
        return exchange("POST", path, payload, "content-type: application/json\r\n");
    }

    /** Sends one request and answers the status; the body stays in {@link #body()}. */
    int exchange(String method, String path, byte[] payload, String headers) throws IOException {
        byte[] head = (method + " " + path + " HTTP/1.1\r\nhost: 127.0.0.1\r\n" + authorization() + headers
                        + (payload == null ? "" : "content-length: " + payload.length + "\r\n") + "\r\n")
                .getBytes(ISO_8859_1);
        byte[] request = head;
        if (payload != null) {
            request = new byte[head.length + payload.length];
            System.arraycopy(head, 0, request, 0, head.length);
            System.arraycopy(payload, 0, request, head.length, payload.length);
        }
        out.write(request);
        out.flush();
        return answer();
    }

    String body() {
        return body;
    }

    private static String authorization() throws IOException {
        try {
            String header = signIn.header();
            return header.isEmpty() ? "" : "authorization: " + header + "\r\n";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private int answer() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(1024);
        if (chunked) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                whole.write(in.readNBytes(size));
                line();
            }
            line();
        } else {
            whole.write(in.readNBytes(length));
        }
        body = whole.toString(UTF_8);
        return Integer.parseInt(status.substring(9, 12));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException("the connection was closed");
            }
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
