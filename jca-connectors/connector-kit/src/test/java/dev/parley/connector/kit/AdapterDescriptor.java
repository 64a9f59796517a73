package dev.parley.connector.kit;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an adapter's ra.xml says. A property is its name with its type and its default: {@code String = Parley}. */
record AdapterDescriptor(String adapterClass, String factoryClass, Map<String, String> properties) {

    static AdapterDescriptor read(Path file) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Element root = document.getDocumentElement();
        Map<String, String> properties = new TreeMap<>();
        NodeList described = root.getElementsByTagName("config-property");
        for (int i = 0; i < described.getLength(); i++) {
            Element property = (Element) described.item(i);
            properties.put(
                    text(property, "config-property-name"),
                    Class.forName(text(property, "config-property-type")).getSimpleName() + " = "
                            + text(property, "config-property-value"));
        }
        return new AdapterDescriptor(
                text(root, "resourceadapter-class"), text(root, "managedconnectionfactory-class"), properties);
    }

    /** What a factory can be told in words or numbers, with what it has when nobody told it. */
    static Map<String, String> propertiesOf(BaseManagedConnectionFactory factory) throws Exception {
        Map<String, String> properties = new TreeMap<>();
        for (PropertyDescriptor bean :
                Introspector.getBeanInfo(factory.getClass()).getPropertyDescriptors()) {
            Class<?> type = bean.getPropertyType();
            if (bean.getWriteMethod() != null && (type == String.class || type == Integer.class)) {
                Object usual = bean.getReadMethod().invoke(factory);
                properties.put(bean.getName(), type.getSimpleName() + " = " + usual);
            }
        }
        return properties;
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
