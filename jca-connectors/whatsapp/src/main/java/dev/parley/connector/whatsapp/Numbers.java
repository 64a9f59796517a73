package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Source;
import dev.parley.connector.api.WhatsAppManagement.PhoneNumber;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.NextPage;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The business account and its phone numbers. */
record Numbers(GraphApi api) {

    private static final String FIELDS =
            "id,display_phone_number,verified_name,quality_rating,code_verification_status,"
                    + "name_status,messaging_limit_tier,throughput,status,is_official_business_account,account_mode";

    /** No account has more pages of numbers than this. */
    private static final int MOST_PAGES = 50;

    String accountId() throws PlatformException {
        String configured = api.access().option(Option.BUSINESS_ID).orElse("");
        String id = configured.isEmpty() ? api.access().platformUserId() : configured;
        if (id.isEmpty()) {
            throw api.problem(
                    Action.STOP_CHANNEL,
                    "no-business-account",
                    "The account needs the ID of the WhatsApp business account, as Meta's business settings show it.");
        }
        return id;
    }

    AccountProfile account() throws PlatformException {
        String id = accountId();
        LenientObject json = api.call(
                        GraphCall.get(path(id, ""), Purpose.LOOK_UP).with("fields", "id,name"))
                .json();
        String name = json.text("name");
        return new AccountProfile(id, id, name.isEmpty() ? "WhatsApp business account " + id : name);
    }

    List<PhoneNumber> list() throws PlatformException {
        List<PhoneNumber> numbers = new ArrayList<>();
        GraphCall call = GraphCall.get(path(accountId(), "/phone_numbers"), Purpose.LOOK_UP)
                .with("fields", FIELDS)
                .with("limit", "100");
        for (int page = 0; page < MOST_PAGES; page++) {
            GraphAnswer answer = api.call(call);
            answer.items().forEach(item -> numbers.add(number(item)));
            Optional<GraphCall> next = NextPage.after(call, answer, api);
            if (next.isEmpty()) {
                break;
            }
            call = next.get();
        }
        return numbers;
    }

    List<Source> sources() throws PlatformException {
        return list().stream().map(Numbers::source).toList();
    }

    PhoneNumber one(String id) throws PlatformException {
        return number(api.call(GraphCall.get(path(id, ""), Purpose.LOOK_UP).with("fields", FIELDS))
                .json());
    }

    static String path(String id, String edge) {
        return "/" + Parameter.encode(id) + edge;
    }

    private static Source source(PhoneNumber number) {
        Map<String, String> facts = new LinkedHashMap<>(number.facts());
        facts.put("displayNumber", number.displayNumber());
        facts.put("quality", number.quality());
        facts.put("status", number.status());
        String name = number.verifiedName().isEmpty()
                ? number.displayNumber()
                : number.verifiedName() + " (" + number.displayNumber() + ")";
        return new Source(number.id(), name, facts);
    }

    private static PhoneNumber number(LenientObject json) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "throughput", json.object("throughput").text("level"));
        put(facts, "account_mode", json.text("account_mode"));
        return new PhoneNumber(
                json.text("id"),
                json.text("display_phone_number"),
                json.text("verified_name"),
                json.text("quality_rating"),
                json.text("messaging_limit_tier"),
                json.text("status"),
                json.text("name_status"),
                json.text("code_verification_status"),
                json.isTrue("is_official_business_account"),
                facts);
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
