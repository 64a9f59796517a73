package dev.parley.simulator.facebook;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Pages, people, posts, comments, conversations and files. */
public final class FacebookWorld {
    private static final long FIRST_PERSON = 7_000_000_000_001L;
    private static final long FIRST_ITEM = 122_000_000_000_001L;
    final Clock clock;
    private final Map<String, FacebookPage> pages = new ConcurrentSkipListMap<>();
    private final Map<String, String> users = new ConcurrentSkipListMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Item> items = new ConcurrentHashMap<>();
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
    private final AtomicLong personNumber = new AtomicLong(FIRST_PERSON);
    private final AtomicLong itemNumber = new AtomicLong(FIRST_ITEM);
    private final AtomicInteger linesTold = new AtomicInteger();

    public FacebookWorld(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    public void add(FacebookPage page) {
        pages.put(page.id(), page);
    }

    public List<FacebookPage> pages() {
        return List.copyOf(pages.values());
    }

    public Optional<FacebookPage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** Somebody with an account; the ID is the app's view of them. */
    public void addUser(String id, String name) {
        users.put(id, name);
    }

    Optional<String> userName(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** The person of that name as this page knows them; who is unknown joins. */
    Person person(FacebookPage page, String name) {
        return people.computeIfAbsent(
                page.id() + " " + name, key -> new Person(Long.toString(personNumber.getAndIncrement()), name));
    }

    Optional<Person> personById(FacebookPage page, String id) {
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(page.id() + " "))
                .map(Map.Entry::getValue)
                .filter(person -> person.id().equals(id))
                .findFirst();
    }

    List<Person> peopleOf(FacebookPage page) {
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(page.id() + " "))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    Item post(FacebookPage page, Person author, String message, Optional<StoredFile> file, String statusType) {
        String id = page.id() + "_" + itemNumber.getAndIncrement();
        Item post = new Item(new Item.Facts(id, page, author, id, "", statusType, now()), message, file);
        items.put(id, post);
        return post;
    }

    /** Facebook shows two levels: an answer to an answer hangs below the top comment. */
    Item comment(Item target, Person author, String message, Optional<StoredFile> file) {
        Item.Facts to = target.facts;
        Item post = items.getOrDefault(to.postId(), target);
        String bare = to.postId().substring(to.postId().indexOf('_') + 1);
        String id = bare + "_" + itemNumber.getAndIncrement();
        boolean reply = !to.isPost() && !to.parent().equals(to.postId());
        String parent = reply ? to.parent() : to.id();
        Item comment = new Item(new Item.Facts(id, to.page(), author, to.postId(), parent, "", now()), message, file);
        items.put(id, comment);
        post.touch(now());
        return comment;
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Newest first. */
    List<Item> posts(FacebookPage page) {
        return items.values().stream()
                .filter(item -> item.facts.isPost() && item.facts.page().equals(page))
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    static final Comparator<Item> OLDEST_FIRST = Comparator.comparing((Item item) -> item.facts.createdAt())
            .thenComparing(item -> item.id().substring(item.id().indexOf('_') + 1));

    /** Oldest first; with {@code all} the answers below them too. */
    List<Item> comments(Item above, boolean all) {
        return items.values().stream()
                .filter(item -> !item.facts.isPost())
                .filter(item -> item.facts.parent().equals(above.id())
                        || (all && above.facts.isPost() && item.facts.postId().equals(above.id())))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** With everything below it. */
    void remove(Item item) {
        items.remove(item.id());
        items.values()
                .removeIf(each -> each.facts.parent().equals(item.id())
                        || each.facts.postId().equals(item.id()));
    }

    Conversation conversation(FacebookPage page, Person person) {
        return conversations.computeIfAbsent(
                "t_" + page.id() + person.id(), id -> new Conversation(id, page, person, now()));
    }

    Optional<Conversation> conversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** Newest first. */
    List<Conversation> conversations(FacebookPage page) {
        return conversations.values().stream()
                .filter(conversation -> conversation.page.equals(page) && !conversation.messages.isEmpty())
                .sorted(Comparator.comparing(Conversation::updatedAt).reversed().thenComparing(each -> each.id))
                .toList();
    }

    Message add(Conversation conversation, Message.Facts facts, String text) {
        Message message = new Message(facts, text);
        conversation.messages.add(message);
        if (facts.from().equals(conversation.person)) {
            conversation.acted(facts.createdAt());
        } else {
            conversation.touch(facts.createdAt());
        }
        return message;
    }

    Optional<Conversation> holding(String mid) {
        return conversations.values().stream()
                .filter(each -> each.messages.stream()
                        .anyMatch(message -> message.facts.mid().equals(mid)))
                .findFirst();
    }

    Optional<Message> message(String mid) {
        return holding(mid)
                .flatMap(each -> each.messages.stream()
                        .filter(message -> message.facts.mid().equals(mid))
                        .findFirst());
    }

    String newMid() {
        return "m_" + Long.toString(itemNumber.getAndIncrement(), 36);
    }

    StoredFile store(String kind, String mediaType, String name, byte[] content) {
        String id = Long.toString(itemNumber.getAndIncrement());
        StoredFile file = new StoredFile(id, kind, mediaType, name, content);
        files.put(id, file);
        return file;
    }

    Optional<StoredFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Which line of the demonstration's script comes next. */
    int nextLine() {
        return linesTold.getAndIncrement();
    }

    FacebookKept.Counters counters() {
        return new FacebookKept.Counters(personNumber.get(), itemNumber.get(), linesTold.get());
    }

    void count(FacebookKept.Counters from) {
        personNumber.set(from.person());
        itemNumber.set(from.item());
        linesTold.set(from.lines());
    }

    List<FacebookKept.User> users() {
        return users.entrySet().stream()
                .map(user -> new FacebookKept.User(user.getKey(), user.getValue()))
                .toList();
    }

    List<FacebookKept.Acquaintance> acquaintances() {
        return people.entrySet().stream()
                .map(known -> new FacebookKept.Acquaintance(known.getKey().split(" ", 2)[0], known.getValue()))
                .toList();
    }

    void takeBack(FacebookKept.Acquaintance known) {
        people.put(known.page() + " " + known.person().name(), known.person());
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    void takeBack(Item item) {
        items.put(item.id(), item);
    }

    List<Conversation> allConversations() {
        return List.copyOf(conversations.values());
    }

    List<StoredFile> files() {
        return List.copyOf(files.values());
    }

    void takeBack(StoredFile file) {
        files.put(file.id(), file);
    }

    void clear() {
        List.of(pages, users, people, items, conversations, files).forEach(Map::clear);
        linesTold.set(0);
    }
}
