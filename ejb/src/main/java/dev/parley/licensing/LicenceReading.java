package dev.parley.licensing;

/** What came of reading a licence file. */
public sealed interface LicenceReading {

    /** It is signed, for this product, and has not expired. */
    record Good(LicenceFile file, String text) implements LicenceReading {}

    /** It is not to be used. @param words why, and how to mend it */
    record Refused(String words) implements LicenceReading {}
}
