package io.synfinance.agent.metrics;

/**
 * Messages in protobuf's wire format, as bytes. A tag is a field's number and type as they are written:
 * {@code number << 3 | type}, the types being 0 for whole numbers, 1 for doubles and 2 for what has a length.
 */
public final class ProtobufBuffer extends ExpositionBuffer {

    /** The most bytes that a number of 64 bits takes, 7 in each. */
    private static final int LONGEST_VARINT = 10;

    private static final int PAYLOAD_BITS = 7;
    private static final int MORE = 1 << PAYLOAD_BITS;

    ProtobufBuffer(int initial) {
        super(initial);
    }

    /** Begins a message that stands by itself, behind its length; {@link #end} takes what this gives. */
    int begin() {
        reserve(1);
        return ++length;
    }

    /** Begins a message that is the field of another. */
    int begin(int tag) {
        varint(tag);
        return begin();
    }

    /** Writes the length of a message, now that it is known; most fit into the one byte that was left for it. */
    void end(int start) {
        int size = length - start;
        int more = varintSize(size) - 1;
        reserve(more);
        System.arraycopy(bytes, start, bytes, start + more, size);
        length = start - 1;
        varint(size);
        length += size;
    }

    void bytes(int tag, byte[] value) {
        varint(tag);
        varint(value.length);
        write(value);
    }

    void number(int tag, long value) {
        varint(tag);
        varint(value);
    }

    /** A number that may be negative, and is near to 0. */
    void signed(int tag, long value) {
        number(tag, (value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    void number(int tag, double value) {
        varint(tag);
        reserve(Long.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    private void varint(long value) {
        reserve(LONGEST_VARINT);
        long rest = value;
        while (rest >>> PAYLOAD_BITS != 0) {
            bytes[length++] = (byte) (rest | MORE);
            rest >>>= PAYLOAD_BITS;
        }
        bytes[length++] = (byte) rest;
    }

    private static int varintSize(int value) {
        int size = 1;
        for (int rest = value >>> PAYLOAD_BITS; rest > 0; rest >>>= PAYLOAD_BITS) {
            size++;
        }
        return size;
    }
}
