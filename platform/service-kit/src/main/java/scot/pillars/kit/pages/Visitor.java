package scot.pillars.kit.pages;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.security.ForgedRequests;

/** Who looks at a page, for its frame and its forms; templates read it as {@code inject:visitor}. */
@ApplicationScoped
@Named("visitor")
public class Visitor {
    @Inject
    CurrentUser user;

    @Inject
    ForgedRequests forged;

    @ConfigProperty(name = "pillars.sign-in.demo")
    boolean demo;

    /** Whether somebody is known to be signed in; false where it cannot be found out, as on a page of a failure. */
    public boolean isSignedIn() {
        try {
            return BlockingOperationControl.isBlockingAllowed() && user.isSignedIn();
        } catch (ContextNotActiveException | SecurityException nobody) {
            return false;
        }
    }

    public String getName() {
        return user.name();
    }

    /** The number under which the visitor's work is kept. */
    public String getNumber() {
        return user.who();
    }

    /** The visitor's roles in words. */
    public String getRoles() {
        List<String> own = user.roles().stream()
                .filter(role -> !role.contains("/"))
                .sorted()
                .toList();
        return own.stream().map(Visitor::inWords).collect(Collectors.joining(", "));
    }

    /** Whether the visitor may do this, so that a page offers only what will be done. */
    public boolean can(String ability) {
        return isSignedIn() && user.can(ability);
    }

    /** Whether one of these roles is the visitor's; who did not sign in yet may turn out to have it. */
    boolean mayHaveOneOf(Collection<String> roles) {
        return !isSignedIn() || !Collections.disjoint(user.roles(), roles);
    }

    /** What a form adds to its address: {@code <form method="post" action="...?{inject:visitor.formToken}">}. */
    public String getFormToken() {
        return ForgedRequests.PARAMETER + "=" + (isSignedIn() ? forged.token() : "");
    }

    public boolean isDemo() {
        return demo;
    }

    private static String inWords(String role) {
        String words = role.replace('-', ' ');
        return words.startsWith("fer ") || words.startsWith("mvfe ")
                ? words.substring(0, words.indexOf(' ')).toUpperCase(Locale.ROOT) + words.substring(words.indexOf(' '))
                : words;
    }
}
