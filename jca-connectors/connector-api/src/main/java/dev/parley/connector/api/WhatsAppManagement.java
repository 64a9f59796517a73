package dev.parley.connector.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What only WhatsApp can do (CH-9, CH-11, CH-18, CH-19), as a facet of a {@link SocialConnection}. */
public interface WhatsAppManagement {

    /**
     * A message template.
     *
     * @param status as the platform says it: {@code APPROVED}, {@code PENDING}, {@code REJECTED}, {@code PAUSED} …
     * @param category {@code MARKETING}, {@code UTILITY} or {@code AUTHENTICATION}
     * @param quality {@code GREEN}, {@code YELLOW}, {@code RED}, or empty
     * @param rejectedReason why it was rejected, or empty
     */
    record Template(
            String id,
            String name,
            String language,
            String category,
            String status,
            String quality,
            String rejectedReason,
            List<Component> components) {

        public Template {
            components = List.copyOf(components);
        }

        /** Whether an agent may send it (CH-18). */
        public boolean offered() {
            return status.equals("APPROVED") && (category.equals("UTILITY") || isMarketing());
        }

        public boolean isMarketing() {
            return category.equals("MARKETING");
        }
    }

    /**
     * A part of a template, with its placeholders in double braces.
     *
     * @param type {@code HEADER}, {@code BODY}, {@code FOOTER} or {@code BUTTONS}
     * @param format of a header: {@code TEXT}, {@code IMAGE}, {@code VIDEO}, {@code DOCUMENT}; empty otherwise
     * @param examples one value for each placeholder
     */
    record Component(String type, String format, String text, List<Button> buttons, List<String> examples) {

        public Component {
            buttons = List.copyOf(buttons);
            examples = List.copyOf(examples);
        }
    }

    /**
     * A button of a template.
     *
     * @param type {@code QUICK_REPLY}, {@code URL}, {@code PHONE_NUMBER} or {@code COPY_CODE}
     * @param target address or phone number, or empty
     * @param examples one value for each placeholder, or the code that is copied
     */
    record Button(String type, String text, String target, List<String> examples) {

        public Button {
            examples = List.copyOf(examples);
        }

        /** One without placeholders. */
        public Button(String type, String text, String target) {
            this(type, text, target, List.of());
        }
    }

    /** How a verification code is brought. */
    enum CodeMethod {
        SMS,
        VOICE
    }

    /**
     * The profile that customers see (CH-9).
     *
     * @param pictureUrl when read: where the photo is
     */
    record BusinessProfile(
            String about,
            String address,
            String description,
            String email,
            List<URI> websites,
            String industry,
            String pictureUrl) {

        public BusinessProfile {
            websites = List.copyOf(websites);
        }
    }

    /**
     * A phone number and how it stands (CH-19).
     *
     * @param facts what else the platform says of it, by its own names
     */
    record PhoneNumber(
            String id,
            String displayNumber,
            String verifiedName,
            String quality,
            String messagingLimit,
            String status,
            String nameStatus,
            String codeVerification,
            boolean officialBusiness,
            Map<String, String> facts) {

        public PhoneNumber {
            facts = Map.copyOf(facts);
        }
    }

    /** How fine analytics are cut. */
    enum Granularity {
        HALF_HOUR,
        DAILY,
        MONTHLY
    }

    /**
     * A row of the billing analytics (CH-11).
     *
     * @param count conversations or messages
     * @param cost in the account's currency, approximate; empty where somebody else pays
     */
    record AnalyticsRow(
            Instant start,
            Instant end,
            String phoneNumber,
            String country,
            String type,
            String category,
            String direction,
            long count,
            Optional<Double> cost) {}

    List<Template> listTemplates() throws PlatformException;

    /** Hands a template in for review; its ID, status and quality are the platform's to give. */
    Template createTemplate(Template draft) throws PlatformException;

    /** Hands in other components under the same ID. */
    void editTemplate(String templateId, List<Component> components) throws PlatformException;

    /** Deletes one language by its ID, or all languages of the name where the ID is empty. */
    void deleteTemplate(String name, String templateId) throws PlatformException;

    /** Each call sends a code: an outcome that is not known must not be repeated by itself. */
    void requestCode(String phoneNumberId, CodeMethod method, String language) throws PlatformException;

    void verifyCode(String phoneNumberId, Secret code) throws PlatformException;

    /** @param region where data is kept, two letters; empty for the usual one */
    void register(String phoneNumberId, Secret pin, String region) throws PlatformException;

    void deregister(String phoneNumberId) throws PlatformException;

    /** Sets the PIN of the two-step verification. */
    void setPin(String phoneNumberId, Secret pin) throws PlatformException;

    BusinessProfile readProfile(String phoneNumberId) throws PlatformException;

    void writeProfile(String phoneNumberId, BusinessProfile profile) throws PlatformException;

    PhoneNumber phoneNumber(String phoneNumberId) throws PlatformException;

    /** Blocks persons, by their IDs or numbers, or lets them in again. */
    void setBlocked(String phoneNumberId, List<String> persons, boolean blocked) throws PlatformException;

    List<AnalyticsRow> conversationAnalytics(Period period, Granularity granularity) throws PlatformException;

    List<AnalyticsRow> pricingAnalytics(Period period, Granularity granularity) throws PlatformException;
}
