package io.synfinance.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Applications as bundles of OSGi, each with its libraries as bundles beside it. */
public final class Bundle {

    private Bundle() {}

    /** Writes classes, {@code apps.osgi.Activator} among them, into that folder; the packages come from other bundles. */
    public static Path write(Path folder, Path classes, Classpath libraries, List<String> packages) {
        Path file = folder.resolve("application.jar");
        try {
            Files.createDirectories(folder);
            for (Path library : libraries.paths()) {
                Files.copy(library, folder.resolve(library.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "application");
        headers.putValue("Bundle-Activator", "apps.osgi.Activator");
        headers.putValue("Import-Package", String.join(",", packages));
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            War.add(jar, classes, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
