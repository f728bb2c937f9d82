package io.synfinance.agent.instrumentation;

/**
 * Advice that was compiled against {@code javax.servlet} or {@code javax.ws.rs}, renamed for a library that speaks
 * {@code jakarta}, so that each advice is written once. Struts has renamed its own classes with its step to jakarta.
 */
final class JakartaNames {

    private static final ClassFileSearch SERVLET = new ClassFileSearch("jakarta/servlet/");
    private static final ClassFileSearch REST = new ClassFileSearch("jakarta/ws/rs/");
    private static final ClassFileSearch STRUTS_7 = new ClassFileSearch("org/apache/struts2/DefaultActionProxy");

    private JakartaNames() {}

    /** Whether a class of a library speaks jakarta. */
    static boolean areSpokenBy(byte[] classFile) {
        return SERVLET.isIn(classFile) || REST.isIn(classFile) || STRUTS_7.isIn(classFile);
    }

    static byte[] translate(byte[] advice) {
        return ClassFileConstants.translate(advice, JakartaNames::translate);
    }

    private static String translate(String constant) {
        return constant.replace("javax/servlet/", "jakarta/servlet/")
                .replace("javax.servlet.", "jakarta.servlet.")
                .replace("javax/ws/rs/", "jakarta/ws/rs/")
                .replace("javax.ws.rs.", "jakarta.ws.rs.")
                .replace("com/opensymphony/xwork2/", "org/apache/struts2/")
                .replace("com.opensymphony.xwork2.", "org.apache.struts2.");
    }
}
