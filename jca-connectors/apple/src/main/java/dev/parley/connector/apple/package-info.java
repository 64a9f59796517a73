/**
 * The resource adapter for Apple Messages for Business: reads what customers write from what Apple pushes, sends texts,
 * files, rich links and choices, encrypts and decrypts attachments, and says in words what Apple refused (WIRE section 4).
 * The base address of an account includes the version, as in {@code https://mspgw.push.apple.com/v1}.
 */
@NullMarked
package dev.parley.connector.apple;

import org.jspecify.annotations.NullMarked;
