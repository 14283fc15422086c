package scot.pillars.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;

/** A certificate for 127.0.0.1 that is made for this run and is its own authority. */
final class ServerCertificate {
    private static final String ALIAS = "server";

    private final Path directory;
    private final String password = UUID.randomUUID().toString();

    /** Makes it in a directory that exists. */
    ServerCertificate(Path directory) throws IOException {
        this.directory = directory;
        make();
        try {
            KeyStore store = KeyStore.getInstance(keystore().toFile(), password.toCharArray());
            write(authority(), "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
            write(
                    key(),
                    "PRIVATE KEY",
                    store.getKey(ALIAS, password.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate cannot be read back", e);
        }
    }

    /** Key and certificate, PKCS12. */
    Path keystore() {
        return directory.resolve("server.p12");
    }

    /** Of the keystore. */
    String password() {
        return password;
    }

    /** The certificate to trust and to show, as PEM. */
    Path authority() {
        return directory.resolve("authority.pem");
    }

    /** The private key as PEM, readable by its owner only. */
    Path key() {
        return directory.resolve("server.key");
    }

    void delete() throws IOException {
        Files.deleteIfExists(keystore());
        Files.deleteIfExists(authority());
        Files.deleteIfExists(key());
    }

    private void make() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=server of a test",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore().toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + what + "-----\n");
    }
}
