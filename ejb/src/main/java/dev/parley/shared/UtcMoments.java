package dev.parley.shared;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Has Hibernate write and read points in time as dates and times of UTC, as the columns hold them, and not by way of a
 * calendar and a time zone, which cost more than the rest of a row.
 */
public final class UtcMoments implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        types.contributeJdbcType(new Moments());
    }

    /** Takes the place of what Hibernate has for {@link Instant} unless told otherwise. */
    private static final class Moments extends TimestampJdbcType {

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIMESTAMP_UTC;
        }

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> type) {
            return new Binder<>(type, this);
        }

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
            return new Extractor<>(type, this);
        }
    }

    private static final class Binder<X> extends BasicBinder<X> {

        private static final long serialVersionUID = 1;

        Binder(JavaType<X> type, JdbcType column) {
            super(type, column);
        }

        private LocalDateTime utc(X value, WrapperOptions options) {
            return LocalDateTime.ofInstant(getJavaType().unwrap(value, Instant.class, options), ZoneOffset.UTC);
        }

        @Override
        protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                throws SQLException {
            statement.setObject(index, utc(value, options));
        }

        @Override
        protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
                throws SQLException {
            statement.setObject(name, utc(value, options));
        }
    }

    private static final class Extractor<X> extends BasicExtractor<X> {

        private static final long serialVersionUID = 1;

        Extractor(JavaType<X> type, JdbcType column) {
            super(type, column);
        }

        private @Nullable X moment(@Nullable LocalDateTime utc, WrapperOptions options) {
            return utc == null ? null : getJavaType().wrap(utc.toInstant(ZoneOffset.UTC), options);
        }

        @Override
        protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options) throws SQLException {
            return moment(row.getObject(index, LocalDateTime.class), options);
        }

        @Override
        protected @Nullable X doExtract(CallableStatement statement, int index, WrapperOptions options)
                throws SQLException {
            return moment(statement.getObject(index, LocalDateTime.class), options);
        }

        @Override
        protected @Nullable X doExtract(CallableStatement statement, String name, WrapperOptions options)
                throws SQLException {
            return moment(statement.getObject(name, LocalDateTime.class), options);
        }
    }
}
