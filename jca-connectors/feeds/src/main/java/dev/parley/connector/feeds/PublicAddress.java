package dev.parley.connector.feeds;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the open Internet from those that lead into a house, to the machine itself or to nowhere. */
final class PublicAddress {

    /** A block of addresses: those whose first bits are these. */
    private record Block(byte[] start, int bits) {

        static Block of(String text) {
            String[] sides = text.split("/", 2);
            try {
                // an address in digits is not looked up
                return new Block(InetAddress.getByName(sides[0]).getAddress(), Integer.parseInt(sides[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(text, impossible);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Special-purpose blocks by IANA's registries, private and carrier networks and metadata services among them. */
    private static final List<Block> CLOSED_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Global unicast is one block; these parts of it are not for everyone. */
    private static final Block OPEN_V6 = Block.of("2000::/3");

    private static final List<Block> CLOSED_V6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private PublicAddress() {}

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }

    static boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return openV4(bytes);
        }
        return address instanceof Inet6Address && openV6(bytes);
    }

    private static boolean openV4(byte[] address) {
        return CLOSED_V4.stream().noneMatch(block -> block.contains(address));
    }

    /** An address that stands for one of the old kind is as open as that. */
    private static boolean openV6(byte[] address) {
        if (TRANSLATED.contains(address)) {
            return openV4(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return openV4(Arrays.copyOfRange(address, 2, 6));
        }
        return OPEN_V6.contains(address) && CLOSED_V6.stream().noneMatch(block -> block.contains(address));
    }
}
