package dev.parley.shared;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Inserts entities at once, in batches, in the transaction of the entity manager, which does not keep them: for what is
 * written in quantities and not changed again before the commit. Columns and values are those of Hibernate's mapping.
 */
public final class NewRows {

    private static final int BATCH = 1_000;

    private final SharedSessionContractImplementor session;
    private final EntityPersister type;
    private final List<String> columns = new ArrayList<>();
    private final List<JdbcMapping> mappings = new ArrayList<>();
    private final List<AttributeMapping> attributes = new ArrayList<>();

    private NewRows(SharedSessionContractImplementor session, EntityPersister type) {
        this.session = session;
        this.type = type;
        type.getIdentifierMapping().forEachSelectable((index, column) -> add(column));
        type.forEachAttributeMapping(attribute -> {
            attributes.add(attribute);
            attribute.forEachSelectable((index, column) -> add(column));
        });
    }

    private void add(SelectableMapping column) {
        columns.add(column.getSelectionExpression());
        mappings.add(column.getJdbcMapping());
    }

    /** @param rows entities of one type, without collections */
    public static void insert(EntityManager entities, Collection<?> rows) {
        if (!rows.isEmpty()) {
            SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
            EntityPersister type =
                    session.getEntityPersister(null, rows.iterator().next());
            NewRows insertion = new NewRows(session, type);
            entities.unwrap(Session.class).doWork(connection -> insertion.insert(connection, rows));
        }
    }

    private void insert(Connection connection, Collection<?> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            int waiting = 0;
            for (Object row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private String sql() {
        return "insert into " + type.getMappedTableDetails().getTableName() + " (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private void bind(PreparedStatement statement, Object row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        type.getIdentifierMapping()
                .breakDownJdbcValues(
                        type.getIdentifier(row, session), (index, value, column) -> values.add(value), session);
        Object[] state = type.getValues(row);
        for (int i = 0; i < state.length; i++) {
            if (attributes.get(i) instanceof BasicValuedModelPart) {
                values.add(mappings.get(values.size()).convertToRelationalValue(state[i]));
            } else {
                attributes.get(i).breakDownJdbcValues(state[i], (index, value, column) -> values.add(value), session);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i, values.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        mappings.get(index).getJdbcValueBinder().bind(statement, value, index + 1, session);
    }
}
